/** The password of everybody in the demo municipality. It protects nothing: nobody there exists. */
export const demoPassword = 'fjordby-demo'

/** Those one signs in as to see the product from each side, as `npm start` prints them. */
export const demoSignIns = [
  { email: 'leder@fjordby.example', as: 'head of Hjemmeplejen Nord' },
  { email: 'medarbejder@fjordby.example', as: 'employee in Team Fjordbakken' },
  { email: 'direktion@fjordby.example', as: 'management of the municipality' },
  { email: 'med@fjordby.example', as: 'works-council representative' },
  { email: 'admin@fjordby.example', as: 'administrator' },
] as const

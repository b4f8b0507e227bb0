/** The password of everybody in the demo municipality. It protects nothing: nobody there exists. */
export const demoPassword = 'fjordby-demo'

/** Those one signs in as to see the product from each side, as `npm start` prints them. */
export const demoSignIns = [
  { email: 'leder@fjordby.example', as: 'leder af / head of Hjemmeplejen Nord' },
  { email: 'medarbejder@fjordby.example', as: 'medarbejder i / employee in Team Fjordbakken' },
  { email: 'direktion@fjordby.example', as: 'direktion / management' },
  { email: 'med@fjordby.example', as: 'MED-repræsentant / works-council representative' },
  { email: 'admin@fjordby.example', as: 'administrator' },
] as const

export interface TripDetails {
  name?: string | undefined
}

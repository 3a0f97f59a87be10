import type { PloverType } from "../../reading/report.js";
import type { Quad } from "../answers.js";

/** PLOVER 2021: verbal and material cooperation, verbal and material conflict. */
const quads: Readonly<Record<PloverType, Quad>> = {
  AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1,
  COOPERATE: 2, AID: 2, RETREAT: 2,
  REQUEST: 3, ACCUSE: 3, REJECT: 3, THREATEN: 3,
  PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4,
};

/** The quad that an event of this type counts in. */
export function quadOf(type: PloverType): Quad {
  return quads[type];
}

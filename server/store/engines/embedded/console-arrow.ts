/** Reads kinds of values from the types of a result's Arrow form, the only form that tells integers from floats. */
import type { DataType } from 'apache-arrow';
import { Type } from 'apache-arrow';
import type { Kind } from './statement/kinds.ts';
import { listOf, maybe } from './statement/kinds.ts';

/** The kind of a column or of a part of it: `any` where the column holds several kinds, which Arrow writes as text. */
export function kindOfArrow(type: DataType): Kind {
  switch (type.typeId) {
    case Type.Null:
      return maybe('null');
    case Type.Bool:
      return maybe('boolean');
    case Type.Int:
    case Type.Int64:
      return maybe('integer');
    case Type.Float:
    case Type.Float64:
      return maybe('number');
    case Type.Utf8:
      return maybe('string');
    case Type.Date:
    case Type.DateDay:
      return maybe('date');
    case Type.List:
      return listOfArrow(type);
    default:
      return maybe('any');
  }
}

function listOfArrow(type: DataType): Kind {
  const [child] = type.children ?? [];
  const of = child && kindOfArrow((child as { readonly type: DataType }).type);
  return of === undefined || of.is === 'null' ? { is: 'list', sure: false } : listOf(of);
}

// functions.js says each of these many times over: there they are letters
const abs = Math.abs;
const ceil = Math.ceil;
const floor = Math.floor;
const from = Array.from;
const isArray = Array.isArray;
const isANumber = Number.isFinite;
const isNoNumber = Number.isNaN;
const keys = Object.keys;
const max = Math.max;
const min = Math.min;
const round = Math.round;
const Bytes = Uint8Array;
const Floats = Float64Array;
const Integers = Int32Array;
const NumberOf = Number;
const Text = String;

export {
  abs as 'Math.abs',
  Bytes as Uint8Array,
  ceil as 'Math.ceil',
  Floats as Float64Array,
  floor as 'Math.floor',
  from as 'Array.from',
  Integers as Int32Array,
  isANumber as 'Number.isFinite',
  isArray as 'Array.isArray',
  isNoNumber as 'Number.isNaN',
  keys as 'Object.keys',
  max as 'Math.max',
  min as 'Math.min',
  NumberOf as Number,
  round as 'Math.round',
  Text as String,
};

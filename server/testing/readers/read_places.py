"""Reads a file of places with GDAL and prints its features: of each its layer, its attributes, and its geometry as [type, points]."""

import json
import struct
import sys

import pyogrio.raw

NAMES = {1: "Point", 2: "LineString", 4: "MultiPoint", 5: "MultiLineString"}


def read_geometry(data, at=0):
    """What well-known binary says from a place on, and where it ends; heights are left out."""
    order = "<" if data[at] == 1 else ">"
    (kind,) = struct.unpack_from(order + "I", data, at + 1)
    flat = kind & 0x0FFFFFFF
    dimensions = 3 if kind & 0x80000000 or flat >= 1000 else 2
    flat %= 1000
    at += 5
    if flat == 1:
        point = struct.unpack_from(f"{order}{dimensions}d", data, at)
        return ["Point", [list(point[:2])]], at + 8 * dimensions
    (count,) = struct.unpack_from(order + "I", data, at)
    at += 4
    points = []
    for _ in range(count):
        if flat == 2:
            points.append(list(struct.unpack_from(f"{order}{dimensions}d", data, at)[:2]))
            at += 8 * dimensions
        else:
            (_, part), at = read_geometry(data, at)
            points += part
    return [NAMES.get(flat, str(flat)), points], at


def main():
    (path,) = sys.argv[1:]
    features = []
    for layer, _ in pyogrio.list_layers(path):
        meta, _, geometry, columns = pyogrio.raw.read(path, layer=layer)
        for row, shape in enumerate(geometry):
            # What is missing is no number, and no number equals itself.
            values = {
                name: None if column[row] != column[row] else column[row]
                for name, column in zip(meta["fields"], columns)
            }
            place = None if shape is None else read_geometry(bytes(shape))[0]
            features.append([str(layer), values, place])
    json.dump(features, sys.stdout, default=str)


main()

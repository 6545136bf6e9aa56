"""Ogg made reproducible: the encoder numbers each stream by chance, and that number is all that differs."""

import zlib

_PAGE = b"OggS"
_SERIAL, _CRC, _SEGMENTS, _TABLE = 14, 22, 26, 27
_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def with_fixed_serial(data: bytes, serial: int = 1) -> bytes:
    """`data`, one Ogg stream, with its number made `serial` and its checksums to match."""
    out = bytearray(data)
    at = 0
    while data.startswith(_PAGE, at):
        segments = data[at + _SEGMENTS]
        body = at + _TABLE + segments
        end = body + sum(data[at + _TABLE : body])
        out[at + _SERIAL : at + _SERIAL + 4] = serial.to_bytes(4, "little")
        out[at + _CRC : at + _CRC + 4] = bytes(4)
        out[at + _CRC : at + _CRC + 4] = _checksum(bytes(out[at:end])).to_bytes(4, "little")
        at = end
    return bytes(out)


def _checksum(page: bytes) -> int:
    """Ogg's checksum is zip's with every byte, and the result, mirrored, and no inversion before or after."""
    mirrored = zlib.crc32(page.translate(_MIRRORED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)

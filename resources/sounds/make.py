"""Make the sounds of the gate: ``python resources/sounds/make.py`` writes the WAV files beside it.

Every sound is sums of sines, drawn here and from nobody's recording. All are equally loud to the
ear: their level is set by the A-weighting of IEC 61672-1:2013, annex E, not by their amplitude,
because a low tone needs more than a high one. The low tones carry odd partials, without which
the small loudspeaker of a laptop would not give them at all.
"""

import math
import struct
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

RATE = 44_100  # samples a second
LEVEL = 0.3  # root mean square after A-weighting, of full scale; the highest peak is then 0.84
_EDGE = 0.006  # seconds of fade, so that nothing clicks
_FULL = 32_767
_ODD = ((1, 1.0), (3, 0.5), (5, 0.3), (7, 0.2), (9, 0.12))
_PURE = ((1, 1.0), (2, 0.12))
_LOW = 300  # hertz; below it tones get odd partials


@dataclass(frozen=True, slots=True)
class Tone:
    """A tone that slides from one pitch to another (hertz) within some seconds, then rests."""

    start: float
    end: float
    length: float
    rest: float = 0.0


SOUNDS: dict[str, Sequence[Tone]] = {
    "welcome": (Tone(880, 880, 0.07), Tone(1320, 1320, 0.09)),
    "goodbye": (Tone(1320, 1320, 0.07), Tone(880, 880, 0.09)),
    "already-in": (Tone(660, 660, 0.12, 0.06), Tone(660, 660, 0.12)),
    "to-the-desk": (Tone(660, 440, 0.28),),
    "revoked": (Tone(220, 220, 0.6),),
    "forged": (Tone(196, 196, 0.25, 0.09), Tone(196, 196, 0.25, 0.09), Tone(196, 196, 0.25)),
    "not-read": (Tone(1000, 1000, 0.04),),
    "not-saved": (
        Tone(440, 440, 0.09, 0.05),
        Tone(220, 220, 0.2, 0.12),
        Tone(440, 440, 0.09, 0.05),
        Tone(220, 220, 0.2),
    ),
}


def a_weight(hertz: float) -> float:
    """The factor of A-weighting at a frequency, 1 at 1 kHz (IEC 61672-1:2013, E.4.2)."""
    square = hertz * hertz
    numerator = 12_194.0**2 * square * square
    denominator = (
        (square + 20.6**2)
        * math.sqrt((square + 107.7**2) * (square + 737.9**2))
        * (square + 12_194.0**2)
    )
    return numerator / denominator * 10 ** (2.0 / 20)


def samples(tone: Tone) -> list[float]:
    """A tone at ``LEVEL`` to the ear, full scale 1, with its rest behind it."""
    partials = _ODD if min(tone.start, tone.end) < _LOW else _PURE
    middle = math.sqrt(tone.start * tone.end)
    heard = math.sqrt(sum((part * a_weight(middle * n)) ** 2 / 2 for n, part in partials))
    count = round(tone.length * RATE)
    phase = 0.0
    made = []
    for number in range(count):
        part_done = number / count
        phase += 2 * math.pi * (tone.start + (tone.end - tone.start) * part_done) / RATE
        value = sum(part * math.sin(n * phase) for n, part in partials)
        fade = min(1.0, number / RATE / _EDGE, (count - number) / RATE / _EDGE)
        made.append(value * LEVEL / heard * fade)
    return made + [0.0] * round(tone.rest * RATE)


def write(name: str, folder: Path) -> None:
    """Write one of the sounds: one channel, 16 bits."""
    values = [value for tone in SOUNDS[name] for value in samples(tone)]
    if max(map(abs, values)) > 1:
        raise ValueError(f"{name} is louder than a file can hold")
    frames = b"".join(struct.pack("<h", round(value * _FULL)) for value in values)
    with wave.open(str(folder / f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)


if __name__ == "__main__":
    for sound in SOUNDS:
        write(sound, Path(__file__).parent)

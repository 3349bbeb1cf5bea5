namespace SSBms.Runtime;

/// <summary>Finds whole frames in a stream of bytes. Whatever is cut off, damaged or too long is dropped up to its end.</summary>
public sealed class FrameReader
{
    private const int CrcBytes = 2;
    private const int LongestFrame = 255;

    private readonly byte[] _frame = new byte[LongestFrame];
    private int _length;
    private bool _tooLong;

    /// <summary>The newest frame: its type, then its content.</summary>
    public byte[] Frame => _frame;

    /// <summary>Type of the newest frame.</summary>
    public int Type => _frame[0];

    /// <summary>Offset of the content in <see cref="Frame"/>.</summary>
    public const int Start = 1;

    /// <summary>Bytes of content of the newest frame.</summary>
    public int Content { get; private set; }

    /// <summary>How many frames were dropped.</summary>
    public int Dropped { get; private set; }

    /// <summary>Takes one byte.</summary>
    /// <param name="value">The byte.</param>
    /// <returns>True when it ended a frame that is whole.</returns>
    public bool Take(byte value)
    {
        if (value != 0)
        {
            _tooLong |= _length >= LongestFrame;
            if (!_tooLong)
            {
                _frame[_length] = value;
                _length++;
            }

            return false;
        }

        bool whole = !_tooLong && _length > 0 && Unstuff(_length);
        Dropped += whole || _length == 0 ? 0 : 1;
        _length = 0;
        _tooLong = false;
        return whole;
    }

    private bool Unstuff(int length)
    {
        int read = 0;
        int written = 0;
        while (read < length)
        {
            int distance = _frame[read];
            int end = read + distance;
            if (end > length)
            {
                return false;
            }

            for (int i = read + 1; i < end; i++)
            {
                _frame[written] = _frame[i];
                written++;
            }

            read = end;
            if (read < length)
            {
                _frame[written] = 0;
                written++;
            }
        }

        Content = written - 1 - CrcBytes;
        return Content >= 0 && RecordBytes.Get(_frame, written - CrcBytes, CrcBytes) == Crc16.Compute(_frame, written - CrcBytes);
    }
}

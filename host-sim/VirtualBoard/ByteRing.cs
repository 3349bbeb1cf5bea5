namespace SSBms.VirtualBoard;

/// <summary>A bounded queue of bytes, as in a serial port; the newest are dropped when it is full.</summary>
internal sealed class ByteRing
{
    private const int Capacity = 4096;

    private readonly byte[] _bytes = new byte[Capacity];
    private int _first;
    private int _count;

    public void Put(byte[] buffer, int count)
    {
        int put = Math.Min(count, Capacity - _count);
        if (put > 0)
        {
            int place = (_first + _count) % Capacity;
            int before = Math.Min(put, Capacity - place);
            buffer.AsSpan(0, before).CopyTo(_bytes.AsSpan(place));
            buffer.AsSpan(before, put - before).CopyTo(_bytes);
            _count += put;
        }
    }

    public int Take(byte[] buffer, int count)
    {
        int taken = Math.Min(count, _count);
        if (taken > 0)
        {
            int before = Math.Min(taken, Capacity - _first);
            _bytes.AsSpan(_first, before).CopyTo(buffer);
            _bytes.AsSpan(0, taken - before).CopyTo(buffer.AsSpan(before));
            _first = (_first + taken) % Capacity;
            _count -= taken;
        }

        return taken;
    }
}

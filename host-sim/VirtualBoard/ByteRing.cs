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
        for (int i = 0; i < count && _count < Capacity; i++)
        {
            _bytes[(_first + _count) % Capacity] = buffer[i];
            _count++;
        }
    }

    public int Take(byte[] buffer, int count)
    {
        int taken = Math.Min(count, _count);
        for (int i = 0; i < taken; i++)
        {
            buffer[i] = _bytes[(_first + i) % Capacity];
        }

        _first = (_first + taken) % Capacity;
        _count -= taken;
        return taken;
    }
}

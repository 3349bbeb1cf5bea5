using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The last ten trips, each with everything known at that moment, in a ring that nothing else is written to. A trip is stored in parts
/// of which each is whole by itself: the head, which tells what tripped, and behind it the quantities.
/// </summary>
public sealed class TripLog
{
    /// <summary>Trips it holds.</summary>
    public const int Capacity = 10;

    /// <summary>Bytes of memory it takes.</summary>
    public const int Size = Capacity * SlotParts * TripPart.Size;

    private const int SlotParts = 14;

    private readonly INonVolatileMemory _memory;
    private readonly int _start;
    private readonly TripPart _part = new TripPart();

    /// <summary>Places the ring in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="start">First byte.</param>
    public TripLog(INonVolatileMemory memory, int start)
    {
        _memory = memory;
        _start = start;
    }

    /// <summary>How many parts hold quantities.</summary>
    public const int ValueParts = ((int)Quantity.Count + TripPart.Values - 1) / TripPart.Values;

    /// <summary>Running number of the newest trip, from 1; 0 when there is none.</summary>
    public long Newest { get; private set; }

    /// <summary>Number that the latch had for the newest trip: that trip is in the ring already.</summary>
    public long NewestLatch { get; private set; }

    /// <summary>Finds the newest trip.</summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        Newest = 0;
        NewestLatch = 0;
        for (int slot = 0; slot < Capacity; slot++)
        {
            if (!_memory.Read(_start + slot * SlotParts * TripPart.Size, _part.Bytes, TripPart.Size))
            {
                return false;
            }

            if (_part.IsWhole && _part.Number > Newest)
            {
                Newest = _part.Number;
                NewestLatch = _part.Latch;
            }
        }

        return true;
    }

    /// <summary>Stores what tripped, as a new trip.</summary>
    /// <param name="code">Diagnosis code.</param>
    /// <param name="at">When, ms.</param>
    /// <param name="value">What crossed.</param>
    /// <param name="bound">Which bound.</param>
    /// <param name="profile">Hash of the profile it was guarded by; 0 when that is not known.</param>
    /// <param name="latch">Number that the latch has for it.</param>
    /// <returns>False when it could not be stored.</returns>
    public bool Add(int code, long at, double value, double bound, uint profile, long latch)
    {
        _part.PutHead(Newest + 1, code, at, value, bound, profile, latch);
        if (!_memory.Write(AddressOf(Newest + 1, 0), _part.Bytes, TripPart.Size))
        {
            return false;
        }

        Newest++;
        NewestLatch = latch;
        return true;
    }

    /// <summary>Stores some of what was known at the newest trip.</summary>
    /// <param name="part">0 to <see cref="ValueParts"/> − 1.</param>
    /// <param name="trip">The trip.</param>
    /// <returns>False when it could not be stored.</returns>
    public bool AddValues(int part, TripReport trip)
    {
        _part.PutValues(Newest, part * TripPart.Values, trip);
        return _memory.Write(AddressOf(Newest, part + 1), _part.Bytes, TripPart.Size);
    }

    /// <summary>Reads a part, which is there until the next call.</summary>
    /// <param name="number">Number of the trip.</param>
    /// <param name="part">0 for the head, 1 to <see cref="ValueParts"/> for quantities.</param>
    /// <returns>The part; null when it was overwritten, never written whole, or the memory does not answer.</returns>
    public TripPart? Read(long number, int part)
    {
        bool read = number > 0 && _memory.Read(AddressOf(number, part), _part.Bytes, TripPart.Size);
        return read && _part.IsWhole && _part.Number == number ? _part : null;
    }

    private int AddressOf(long number, int part)
    {
        return _start + (Scalar.Remainder(number - 1, Capacity) * SlotParts + part) * TripPart.Size;
    }
}

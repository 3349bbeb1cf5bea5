using SSBms.Control;
using SSBms.Device.Tests;

namespace SSBms.Runtime.Tests;

/// <summary>Ten trips with all that was known, part by part.</summary>
[TestClass]
public sealed class StoredTripTests
{
    private const long At = 0x0123_4567_89AB_CDEF;
    private const uint Profile = 0xFEDC_BA98;

    private readonly CutMemory _memory = new(64 + TripLog.Size);
    private readonly TripReport _report = new();

    [TestMethod]
    public void The_head_of_a_trip_says_what_when_and_of_which_profile()
    {
        TripLog log = Opened();
        Assert.IsTrue(log.Add(200, At, 4.2, 4.1, Profile, At - 1));
        TripPart head = Opened().Read(1, 0)!;
        Assert.AreEqual((1L, (DiagnosisCode)200, At), (head.Number, head.Code, head.At));
        Assert.AreEqual((4.2, 4.1, Profile, At - 1), (head.Value, head.Bound, head.Profile, head.Latch));
        Assert.AreEqual((int)Quantity.Count, head.Quantities);
    }

    [TestMethod]
    public void Every_quantity_that_was_known_is_in_its_part_and_no_other()
    {
        Report();
        TripLog log = Opened();
        log.Add(1, At, 0.0, 0.0, Profile, 1);
        for (int part = 0; part < TripLog.ValueParts; part++)
        {
            Assert.IsTrue(log.AddValues(part, _report));
        }

        int seen = 0;
        for (int i = 0; i < TripLog.ValueParts * TripPart.Values; i++)
        {
            TripPart part = log.Read(1, 1 + i / TripPart.Values)!;
            bool known = i < (int)Quantity.Count && _report.IsKnown((Quantity)i);
            Assert.AreEqual(known, part.IsKnown(i % TripPart.Values), $"{(Quantity)i}");
            Assert.AreEqual(known ? _report.Get((Quantity)i) : 0.0, part.Get(i % TripPart.Values), $"{(Quantity)i}");
            seen += known ? 1 : 0;
        }

        Assert.IsGreaterThan((int)Quantity.Count / 2, seen);
        Assert.IsLessThan((int)Quantity.Count, seen);
        Assert.IsLessThan(TripPart.Values, TripLog.ValueParts * TripPart.Values - (int)Quantity.Count, "no part more than it takes");
        Assert.IsGreaterThanOrEqualTo((int)Quantity.Count, TripLog.ValueParts * TripPart.Values);
    }

    [TestMethod]
    public void Ten_trips_are_kept_and_the_newest_is_known_after_a_restart()
    {
        TripLog log = Opened();
        for (int i = 1; i <= 12; i++)
        {
            Assert.IsTrue(log.Add(i, At + i, 0.0, 0.0, Profile, 1000 + i));
            Assert.IsTrue(log.AddValues(0, _report));
            Assert.AreEqual((i, 1000L + i), (log.Newest, log.NewestLatch));
            Assert.AreEqual((i, 1000L + i), (Opened().Newest, Opened().NewestLatch));
        }

        TripLog again = Opened();
        Assert.AreEqual((12L, 1012L), (again.Newest, again.NewestLatch));
        for (int i = 1; i <= 12; i++)
        {
            TripPart? head = again.Read(i, 0);
            Assert.AreEqual(i > 2, head is not null, $"trip {i}");
            Assert.IsTrue(head is null || head.At == At + i);
            Assert.AreEqual(i > 2, again.Read(i, 1) is not null, $"trip {i}");
        }

        Assert.IsNull(again.Read(0, 0));
        Assert.IsNull(again.Read(13, 0));
        Assert.IsNull(again.Read(12, 2), "a part that was not written");
    }

    [TestMethod]
    public void No_changed_bit_of_a_part_goes_unnoticed()
    {
        Report();
        TripLog log = Opened();
        log.Add(1, At, 4.2, 4.1, Profile, 7);
        log.AddValues(0, _report);
        for (int bit = 0; bit < 16 * TripPart.Size; bit++)
        {
            Flip(bit);
            Assert.IsNull(log.Read(1, bit / (8 * TripPart.Size)), $"bit {bit}");
            Flip(bit);
        }

        Assert.IsNotNull(log.Read(1, 0));
    }

    [TestMethod]
    public void A_newest_trip_whose_head_is_damaged_is_none()
    {
        TripLog log = Opened();
        log.Add(1, At, 0.0, 0.0, Profile, 7);
        log.Add(2, At, 0.0, 0.0, Profile, 8);
        Flip(8 * (14 * TripPart.Size + 25));
        Assert.AreEqual((1L, 7L), (Opened().Newest, Opened().NewestLatch));
    }

    [TestMethod]
    public void A_memory_that_does_not_answer_takes_no_trip_and_gives_none()
    {
        TripLog log = Opened();
        log.Add(1, At, 0.0, 0.0, Profile, 7);
        _memory.Answers = false;
        Assert.IsFalse(log.Add(2, At, 0.0, 0.0, Profile, 8));
        Assert.IsFalse(log.AddValues(0, _report));
        Assert.AreEqual((1L, 7L), (log.Newest, log.NewestLatch));
        Assert.IsNull(log.Read(1, 0));
        Assert.IsFalse(log.Open());
        Assert.AreEqual((0L, 0L), (log.Newest, log.NewestLatch));
    }

    private TripLog Opened()
    {
        var log = new TripLog(_memory, 64);
        Assert.IsTrue(log.Open());
        return log;
    }

    private void Flip(int bit)
    {
        var one = new byte[1];
        _memory.Read(64 + bit / 8, one, 1);
        one[0] ^= (byte)(1 << (bit % 8));
        _memory.Write(64 + bit / 8, one, 1);
    }

    /// <summary>A trip at which every third quantity was not known.</summary>
    private void Report()
    {
        var quantities = new Quantities();
        foreach (Quantity quantity in Enum.GetValues<Quantity>())
        {
            if (quantity != Quantity.Count && (int)quantity % 3 != 1)
            {
                quantities.Set(quantity, 100.5 + (int)quantity);
            }
        }

        _report.Record(DiagnosisTable.Default().First(row => row.Code == DiagnosisCode.OverVoltage), quantities, 77);
    }
}

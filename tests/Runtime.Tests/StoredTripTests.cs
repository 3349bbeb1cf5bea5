using SSBms.Control;
using SSBms.Device.Tests;

namespace SSBms.Runtime.Tests;

/// <summary>Ten trips with all that was known, part by part; the last sign of life; and restarts that are counted.</summary>
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

    [TestMethod]
    public void The_last_sign_of_life_belongs_to_a_latch_and_tells_when()
    {
        const long Now = 0x0000_89AB_CDEF_0123;
        MemoryProof proof = Proof();
        Assert.IsTrue(proof.Failed, "nothing was proven yet");
        proof.Run(Now, 0x1A5);
        Assert.IsFalse(proof.Failed);
        MemoryProof again = Proof();
        Assert.AreEqual(Now, again.LastAt(0x1A5));
        Assert.AreEqual(0L, again.LastAt(0x1A6));
        Assert.AreEqual(0L, again.LastAt(0x15A), "the inverse of it is not it");
        byte[] beside = new byte[3];
        _memory.Read(0, beside, 3);
        Assert.IsTrue(beside.All(one => one == 0));
        _memory.Read(3 + MemoryProof.Size, beside, 3);
        Assert.IsTrue(beside.All(one => one == 0));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(7)]
    public void Cut_at_either_end_there_is_no_sign_of_life(int end)
    {
        MemoryProof proof = Proof();
        proof.Run(1234, 0xA5);
        byte[] one = [0x5A];
        _memory.Write(3 + end, one, 1);
        Assert.AreEqual(0L, Proof().LastAt(0xA5));
    }

    [TestMethod]
    [DataRow(0, DisplayName = "the inverse is not taken")]
    [DataRow(7)]
    [DataRow(8, DisplayName = "the time is not taken")]
    [DataRow(15)]
    public void A_memory_that_does_not_take_every_byte_is_not_proven(int bytes)
    {
        MemoryProof proof = Proof();
        proof.Run(1234, 0xA5);
        _memory.BytesLeft = bytes;
        proof.Run(1235, 0xA5);
        Assert.IsTrue(proof.Failed);
        _memory.BytesLeft = -1;
        proof.Run(1236, 0xA5);
        Assert.IsFalse(proof.Failed);
        _memory.Answers = false;
        proof.Run(1237, 0xA5);
        Assert.IsTrue(proof.Failed);
        Assert.IsFalse(proof.Open());
    }

    [TestMethod]
    [DataRow(0, DisplayName = "it cannot be read")]
    [DataRow(1, DisplayName = "the inverse is not taken")]
    [DataRow(2, DisplayName = "the time is not taken")]
    public void One_call_that_fails_is_enough_not_to_be_proven(int call)
    {
        var memory = new MissingCall(_memory);
        var proof = new MemoryProof(memory, 3);
        proof.Run(1234, 0xA5);
        Assert.IsFalse(proof.Failed);
        memory.After(call);
        proof.Run(1235, 0xA5);
        Assert.IsTrue(proof.Failed);
    }

    [TestMethod]
    public void Every_bit_of_the_proof_is_inverted_on_the_way()
    {
        MemoryProof proof = Proof();
        proof.Run(0x0000_1234_5678_9ABC, 0xA5);
        byte[] rot = [0x77];
        _memory.Write(3 + MemoryProof.Size - 1, rot, 1);
        byte[] before = new byte[MemoryProof.Size];
        _memory.Read(3, before, before.Length);
        _memory.BytesLeft = MemoryProof.Size;
        proof.Run(1, 0x5A);
        byte[] after = new byte[MemoryProof.Size];
        _memory.Read(3, after, after.Length);
        Assert.AreSequenceEqual(before.Select(one => (byte)~one), after);
    }

    [TestMethod]
    public void Restarts_are_counted_with_their_cause_over_a_loss_of_power()
    {
        var ledger = new RestartLedger(_memory, 0);
        Assert.IsTrue(ledger.Open());
        Assert.AreEqual((0, EscapeCause.None), (ledger.Count, ledger.Cause));
        Assert.IsTrue(ledger.MayRestart((EscapeCause)2));
        var again = new RestartLedger(_memory, 0);
        Assert.IsTrue(again.Open());
        Assert.AreEqual((1, (EscapeCause)2), (again.Count, again.Cause));
        again.Clear();
        Assert.AreEqual((0, EscapeCause.None), (again.Count, again.Cause));
        again = new RestartLedger(_memory, 0);
        again.Open();
        Assert.AreEqual((0, EscapeCause.None), (again.Count, again.Cause));
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(-5)]
    [DataRow(3)]
    public void A_count_that_is_none_or_too_many_lets_no_restart_happen(int count)
    {
        var slots = new SlotPair(_memory, 0, 8);
        slots.Open();
        RecordBytes.Put(slots.Payload, 0, 4, count);
        slots.Write();
        var ledger = new RestartLedger(_memory, 0);
        ledger.Open();
        Assert.IsFalse(ledger.MayRestart((EscapeCause)1));
    }

    [TestMethod]
    public void What_is_clear_or_was_never_read_is_not_cleared()
    {
        var ledger = new RestartLedger(_memory, 0);
        ledger.Open();
        ledger.MayRestart((EscapeCause)2);
        byte[] before = Content();
        new RestartLedger(_memory, 0).Clear();
        CollectionAssert.AreEqual(before, Content(), "not by whoever has not read it");
        ledger.Clear();
        before = Content();
        ledger.Clear();
        CollectionAssert.AreEqual(before, Content(), "nor a second time");
        _memory.Answers = false;
        ledger = new RestartLedger(_memory, 0);
        Assert.IsFalse(ledger.Open());
        Assert.AreEqual(0, ledger.Count);

        byte[] Content()
        {
            byte[] content = new byte[64];
            _memory.Read(0, content, content.Length);
            return content;
        }
    }

    [TestMethod]
    public void A_ledger_that_can_no_longer_be_read_counts_nothing()
    {
        var ledger = new RestartLedger(_memory, 0);
        ledger.Open();
        ledger.MayRestart((EscapeCause)2);
        _memory.Answers = false;
        Assert.IsFalse(ledger.Open());
        Assert.AreEqual((0, EscapeCause.None), (ledger.Count, ledger.Cause));
        Assert.IsFalse(ledger.MayRestart((EscapeCause)2));
    }

    private TripLog Opened()
    {
        var log = new TripLog(_memory, 64);
        Assert.IsTrue(log.Open());
        return log;
    }

    private MemoryProof Proof()
    {
        var proof = new MemoryProof(_memory, 3);
        Assert.IsTrue(proof.Open());
        return proof;
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

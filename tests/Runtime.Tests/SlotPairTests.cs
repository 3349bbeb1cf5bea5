using SSBms.Device.Tests;

namespace SSBms.Runtime.Tests;

/// <summary>A record in two copies: which of them counts, when both are the same, and what a memory does to it that fails in between.</summary>
[TestClass]
public sealed class SlotPairTests
{
    private const int Payload = 5;
    private const int Place = 7;
    private const int Slot = 8 + Payload + 4;

    private readonly CutMemory _memory = new(Place + 2 * Slot + 3);

    [TestMethod]
    public void It_takes_number_content_and_check_twice_and_not_a_byte_beside_them()
    {
        Assert.AreEqual(2 * Slot, SlotPair.Size(Payload));
        SlotPair slots = Opened();
        Put(slots, 0xA5);
        Assert.IsTrue(slots.Write() && slots.Complete());
        byte[] content = new byte[_memory.Size];
        _memory.Read(0, content, content.Length);
        Assert.IsTrue(content.Take(Place).Concat(content.Skip(Place + 2 * Slot)).All(one => one == 0));
        Assert.AreSequenceEqual(content.Skip(Place).Take(Slot), content.Skip(Place + Slot).Take(Slot));
        Assert.IsTrue(content.Skip(Place + 8).Take(Payload).All(one => one == 0xA5));
    }

    [TestMethod]
    public void A_new_memory_has_no_record_and_is_even_and_sound()
    {
        SlotPair slots = Opened();
        Assert.IsFalse(slots.HasRecord || slots.IsCorrupt);
        Assert.IsTrue(slots.IsEven);
        Assert.AreEqual(0L, slots.Number);
        Assert.IsTrue(slots.Complete(), "there is nothing to complete");
        Assert.IsTrue(new SlotPair(_memory, Place, Payload).IsEven, "nor before it was read");
    }

    [TestMethod]
    public void Each_write_has_the_next_number_and_is_even_once_it_was_completed()
    {
        SlotPair slots = Opened();
        for (int i = 1; i <= 5; i++)
        {
            Put(slots, (byte)i);
            Assert.IsTrue(slots.Write());
            Assert.AreEqual((long)i, slots.Number);
            Assert.IsTrue(slots.HasRecord);
            Assert.IsFalse(slots.IsEven);
            if (i % 2 == 0)
            {
                Assert.IsTrue(slots.Complete());
                Assert.IsTrue(slots.IsEven);
            }

            SlotPair again = Opened();
            Assert.AreEqual((long)i, again.Number);
            Assert.AreEqual((byte)i, again.Payload[Payload - 1]);
            Assert.IsTrue(again.IsEven, "the start has completed it");
        }
    }

    [TestMethod]
    public void Two_writes_without_completion_leave_the_newer_one_and_the_one_before()
    {
        SlotPair slots = Opened();
        Put(slots, 1);
        slots.Write();
        Put(slots, 2);
        slots.Write();
        Rot(0);
        Assert.AreEqual((byte)2, Opened().Payload[0]);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void Of_one_rotten_copy_the_other_counts_and_mends_it(int copy)
    {
        SlotPair slots = Opened();
        Put(slots, 9);
        slots.Write();
        slots.Complete();
        Rot(copy);
        SlotPair again = Opened();
        Assert.AreEqual((byte)9, again.Payload[0]);
        Assert.IsTrue(again.IsEven);
        Assert.IsFalse(again.IsCorrupt);
        Rot(1 - copy);
        Assert.AreEqual((byte)9, Opened().Payload[0]);
    }

    [TestMethod]
    public void Two_rotten_copies_are_corrupt_until_something_is_written()
    {
        SlotPair slots = Opened();
        Put(slots, 9);
        slots.Write();
        slots.Complete();
        Rot(0);
        Rot(1);
        SlotPair again = Opened();
        Assert.IsTrue(again.IsCorrupt);
        Assert.IsFalse(again.HasRecord);
        Assert.AreEqual((byte)0, again.Payload[0], "nothing of it is taken");
        Put(again, 3);
        Assert.IsTrue(again.Write());
        Assert.IsFalse(again.IsCorrupt);
        Assert.AreEqual(1L, again.Number);
        Assert.AreEqual((byte)3, Opened().Payload[0]);
    }

    [TestMethod]
    [DataRow(0, Slot - 1)]
    [DataRow(1, Slot - 1)]
    [DataRow(0, 0)]
    [DataRow(1, 1)]
    public void One_rotten_copy_beside_an_empty_one_is_corrupt(int copy, int at)
    {
        byte[] one = [1];
        _memory.Write(Place + copy * Slot + at, one, 1);
        Assert.IsTrue(Opened().IsCorrupt);
    }

    [TestMethod]
    public void A_memory_that_fails_in_a_write_keeps_the_number_and_the_next_write_goes_to_the_same_copy()
    {
        SlotPair slots = Opened();
        Put(slots, 1);
        slots.Write();
        slots.Complete();
        Put(slots, 2);
        _memory.BytesLeft = 3;
        Assert.IsFalse(slots.Write());
        Assert.AreEqual(1L, slots.Number);
        Assert.IsFalse(slots.IsEven);
        _memory.BytesLeft = -1;
        Assert.IsTrue(slots.Write());
        Assert.AreEqual(2L, slots.Number);
        _memory.BytesLeft = 3;
        Assert.IsFalse(slots.Complete());
        Assert.IsFalse(slots.IsEven);
        _memory.BytesLeft = -1;
        Assert.IsTrue(slots.Complete());
        Assert.AreEqual((byte)2, Opened().Payload[0]);
    }

    [TestMethod]
    public void What_could_not_be_read_is_read_before_it_is_written_and_what_is_to_be_written_stays()
    {
        SlotPair first = Opened();
        Put(first, 1);
        for (int i = 0; i < 4; i++)
        {
            first.Write();
        }

        _memory.Answers = false;
        var slots = new SlotPair(_memory, Place, Payload);
        Assert.IsFalse(slots.Open());
        Put(slots, 8);
        Assert.IsFalse(slots.Write());
        _memory.Answers = true;
        Assert.IsTrue(slots.Write());
        Assert.AreEqual(5L, slots.Number, "it goes on from what is there");
        Assert.AreEqual((byte)8, Opened().Payload[0]);
    }

    [TestMethod]
    public void What_cannot_be_read_is_not_written_though_it_could_be()
    {
        var memory = new MissingCall(_memory);
        var slots = new SlotPair(memory, Place, Payload);
        memory.After(0);
        Assert.IsFalse(slots.Write());
        Assert.IsFalse(Opened().HasRecord);
    }

    [TestMethod]
    public void Opened_on_a_memory_that_has_stopped_to_answer_it_knows_nothing_any_more()
    {
        SlotPair slots = Opened();
        Put(slots, 1);
        slots.Write();
        _memory.Answers = false;
        Assert.IsFalse(slots.Open());
        Assert.IsFalse(slots.HasRecord);
        Assert.IsFalse(slots.Write());
        _memory.Answers = true;
        Assert.IsTrue(slots.Write());
        Assert.AreEqual(2L, slots.Number, "and goes on from what is there once it answers");
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void Either_copy_that_cannot_be_read_is_enough_to_know_nothing(int copy)
    {
        SlotPair first = Opened();
        Put(first, 7);
        first.Write();
        first.Complete();
        var memory = new MissingCall(_memory);
        var slots = new SlotPair(memory, Place, Payload);
        memory.After(copy);
        Assert.IsFalse(slots.Open());
        Assert.IsTrue(slots.Open());
        Assert.AreEqual((byte)7, slots.Payload[0]);
    }

    private SlotPair Opened()
    {
        var slots = new SlotPair(_memory, Place, Payload);
        Assert.IsTrue(slots.Open());
        return slots;
    }

    private void Rot(int copy)
    {
        var one = new byte[1];
        _memory.Read(Place + copy * Slot + 9, one, 1);
        one[0] ^= 0x10;
        _memory.Write(Place + copy * Slot + 9, one, 1);
    }

    private static void Put(SlotPair slots, byte value)
    {
        Array.Fill(slots.Payload, value);
    }
}

using SSBms.Device.Tests;

namespace SSBms.Runtime.Tests;

/// <summary>The proof of the memory, which is the last sign of life of a board, and the restarts that are counted.</summary>
[TestClass]
public sealed class SignOfLifeTests
{
    private readonly CutMemory _memory = new(256);

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
        var unread = new RestartLedger(_memory, 0);
        Assert.IsFalse(unread.MayRestart((EscapeCause)1));
        unread.Clear();
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

    private MemoryProof Proof()
    {
        var proof = new MemoryProof(_memory, 3);
        Assert.IsTrue(proof.Open());
        return proof;
    }
}

using SSBms.Control;
using SSBms.Device.Tests;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>The two places of a profile: which of them counts, what a change writes where, and what a call that fails leaves.</summary>
[TestClass]
public sealed class ProfileSlotTests
{
    private const int Place = 64;
    private const int Slot = ProfileStore.Size / 2;
    private const int Header = 16;

    private static readonly byte[] s_first = ReferenceProfile.Changed("first", (Setting.VoltageCeiling, 3.9));
    private static readonly byte[] s_second = ReferenceProfile.Changed("second", (Setting.VoltageCeiling, 4.0));

    private readonly CutMemory _memory = new(Place + ProfileStore.Size + 64);

    [TestMethod]
    public void Before_it_was_read_the_memory_is_to_blame_and_an_empty_one_holds_none()
    {
        var store = new ProfileStore(_memory, Place, new BoardConfiguration());
        Assert.AreEqual((ProfileStore.Memory, 0.0, false, 0.0, ""), Fault(store));
        Assert.IsNull(store.Current);
        Assert.IsFalse(store.ReadPart(0, new byte[4], 0));
        Assert.IsTrue(store.Open());
        Assert.AreEqual((ProfileStore.None, 0.0, false, 0.0, ""), Fault(store));
        Assert.AreEqual(0, store.Length);
        Assert.IsFalse(store.ReadPart(0, new byte[4], 0));
        _memory.Answers = false;
        Assert.IsFalse(store.Open());
        Assert.AreEqual(ProfileStore.Memory, store.Fault!.Name);
    }

    [TestMethod]
    public void Profiles_take_turns_and_only_the_newest_has_a_header()
    {
        ProfileStore store = Opened();
        for (int i = 1; i <= 4; i++)
        {
            byte[] profile = i % 2 == 1 ? s_first : s_second;
            Assert.IsTrue(ReferenceProfile.Take(store, profile));
            Holds(store, profile);
            int slot = (i - 1) % 2;
            Assert.AreEqual((long)i, BitConverter.ToInt64(Bytes(Place + slot * Slot, 8)));
            Assert.IsTrue(Bytes(Place + slot * Slot + Header, profile.Length).SequenceEqual(profile));
            Assert.IsTrue(Bytes(Place + (1 - slot) * Slot, Header).All(one => one == 0));
            Holds(Opened(), profile);
        }

        Assert.IsTrue(Bytes(0, Place).Concat(Bytes(Place + ProfileStore.Size, 64)).All(one => one == 0), "nothing beside them");
    }

    [TestMethod]
    public void It_is_read_back_in_parts_within_its_length()
    {
        ProfileStore store = Opened();
        ReferenceProfile.Take(store, s_first);
        byte[] part = new byte[100];
        Assert.IsTrue(store.ReadPart(50, part, 100));
        Assert.IsTrue(part.SequenceEqual(s_first.Skip(50).Take(100)));
        Assert.IsTrue(store.ReadPart(0, part, 0));
        Assert.IsTrue(store.ReadPart(s_first.Length - 100, part, 100));
        Assert.IsFalse(store.ReadPart(s_first.Length - 99, part, 100));
        Assert.IsFalse(store.ReadPart(-1, part, 1));
        Assert.IsFalse(store.ReadPart(1, part, -1));
        _memory.Answers = false;
        Assert.IsFalse(store.ReadPart(0, part, 1));
    }

    [TestMethod]
    public void What_is_no_profile_changes_nothing()
    {
        ProfileStore store = Opened();
        ReferenceProfile.Take(store, s_first);
        byte[] before = Bytes(0, _memory.Size);
        byte[] damaged = [.. s_second];
        damaged[^1] ^= 1;
        Assert.IsFalse(ReferenceProfile.Take(store, damaged));
        Assert.AreEqual("checksum", store.Fault!.Name);
        Assert.AreEqual("first", store.Current!.Name);
        Assert.IsTrue(before.SequenceEqual(Bytes(0, _memory.Size)));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    public void Whichever_call_of_the_memory_fails_the_old_profile_or_the_new_one_is_there(int taken)
    {
        bool wasNew = false;
        for (int call = 0; call < 12; call++)
        {
            _memory.Write(0, new byte[_memory.Size], _memory.Size);
            ProfileStore before = Opened();
            for (int i = 0; i < taken; i++)
            {
                ReferenceProfile.Take(before, s_first);
            }

            var memory = new MissingCall(_memory);
            var store = new ProfileStore(memory, Place, new BoardConfiguration());
            Assert.IsTrue(store.Open());
            memory.After(call);
            bool told = ReferenceProfile.Take(store, s_second);
            Assert.IsTrue(told || store.Fault!.Name == ProfileStore.Memory);
            Assert.AreEqual(
                told ? "second"
                    : taken > 0 ? "first"
                    : null,
                store.Current?.Name,
                $"call {call}"
            );
            Assert.AreEqual(store.Current?.Name, Opened().Current?.Name, $"call {call}");
            Assert.IsTrue(told || !wasNew, "once enough of it was written it counts");
            wasNew = told;
        }

        Assert.IsTrue(wasNew);
    }

    [TestMethod]
    public void Whichever_call_of_a_start_fails_nothing_is_known_and_the_next_start_knows_it_all()
    {
        ReferenceProfile.Take(Opened(), s_first);
        int calls = 0;
        for (bool whole = false; !whole; calls++)
        {
            var memory = new MissingCall(_memory);
            var store = new ProfileStore(memory, Place, new BoardConfiguration());
            memory.After(calls);
            whole = store.Open();
            Assert.AreEqual(whole, store.Current is not null);
            Assert.IsTrue(whole || store.Fault!.Name == ProfileStore.Memory);
            memory.After(1000);
            Assert.IsTrue(store.Open());
            Holds(store, s_first);
        }

        Assert.IsGreaterThanOrEqualTo(4, calls);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void Of_two_headers_the_newer_counts_and_the_older_is_emptied(int newer)
    {
        Put(newer, 7, s_second.Length, s_second);
        Put(1 - newer, 6, s_first.Length, s_first);
        Holds(Opened(), s_second);
        Assert.IsTrue(Bytes(Place + (1 - newer) * Slot, Header).All(one => one == 0));
        ProfileStore store = Opened();
        ReferenceProfile.Take(store, s_first);
        Assert.AreEqual(8L, BitConverter.ToInt64(Bytes(Place + (1 - newer) * Slot, 8)));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(-1)]
    [DataRow(Profile.MostBytes + 1)]
    public void A_header_of_a_length_that_no_profile_has_is_none(int length)
    {
        Put(0, 7, length, []);
        ProfileStore store = Opened();
        Assert.IsNull(store.Current);
        Assert.AreEqual(ProfileStore.None, store.Fault!.Name);
        Assert.IsTrue(ReferenceProfile.Take(store, s_first));
        Holds(Opened(), s_first);
    }

    [TestMethod]
    public void A_header_of_the_shortest_length_counts_and_what_it_heads_is_named()
    {
        Put(0, 7, 1, [1]);
        ProfileStore store = Opened();
        Assert.IsNull(store.Current);
        Assert.AreEqual("length", store.Fault!.Name);
    }

    [TestMethod]
    public void A_header_of_a_number_that_no_change_gives_is_none()
    {
        Put(0, 0, s_first.Length, s_first);
        Assert.AreEqual(ProfileStore.None, Opened().Fault!.Name, "they are counted from 1 on");
    }

    [TestMethod]
    public void The_longest_profile_has_room_and_is_found_again()
    {
        Settings settings = ReferenceProfile.Settings();
        double[] points = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
        settings.PlatingCcd = settings.StrippingCcd = new LimitTable(
            [.. points.Select(point => 10.0 * point)],
            points,
            [.. Enumerable.Repeat(0.1, 64)]
        );
        byte[] longest = ReferenceProfile.Encode(settings);
        Assert.HasCount(Profile.MostBytes, longest);
        ProfileStore store = Opened();
        Assert.IsTrue(ReferenceProfile.Take(store, longest), store.Fault?.Name);
        Holds(store, longest);
        Holds(Opened(), longest);
    }

    [TestMethod]
    public void What_is_gone_from_the_memory_is_gone_when_it_is_read_again()
    {
        ProfileStore store = Opened();
        Assert.IsTrue(ReferenceProfile.Take(store, s_first));
        _memory.Write(Place, new byte[ProfileStore.Size], ProfileStore.Size);
        Assert.IsTrue(store.Open());
        Assert.IsNull(store.Current);
        Assert.AreEqual((ProfileStore.None, 0), (store.Fault!.Name, store.Length));
        Assert.IsFalse(store.ReadPart(0, new byte[4], 0));
        Assert.IsTrue(ReferenceProfile.Take(store, s_second));
        Assert.AreEqual(1L, BitConverter.ToInt64(Bytes(Place, 8)), "it begins anew");
    }

    [TestMethod]
    public void Content_that_is_damaged_is_named_and_can_be_taken_over()
    {
        Put(0, 1, s_first.Length, [.. s_first.Take(s_first.Length - 1), (byte)(s_first[^1] ^ 1)]);
        ProfileStore store = Opened();
        Assert.IsNull(store.Current);
        Assert.AreEqual("checksum", store.Fault!.Name);
        Assert.IsTrue(ReferenceProfile.Take(store, s_second));
        Holds(Opened(), s_second);
    }

    private static (string, double, bool, double, string) Fault(ProfileStore store)
    {
        SettingFault fault = store.Fault!;
        return (fault.Name, fault.Value, fault.TooHigh, fault.Bound, fault.Source);
    }

    private static void Holds(ProfileStore store, byte[] profile)
    {
        Assert.IsNull(store.Fault);
        Assert.AreEqual(profile.Length, store.Length);
        Assert.AreEqual(ReferenceProfile.HashOf(profile), store.Current!.Hash);
    }

    private ProfileStore Opened()
    {
        var store = new ProfileStore(_memory, Place, new BoardConfiguration());
        Assert.IsTrue(store.Open());
        return store;
    }

    private byte[] Bytes(int address, int count)
    {
        var bytes = new byte[count];
        byte[] all = new byte[_memory.Size];
        _memory.Read(0, all, all.Length);
        Array.Copy(all, address, bytes, 0, count);
        return bytes;
    }

    private void Put(int slot, long number, int length, byte[] content)
    {
        var header = new byte[Header];
        RecordBytes.Put(header, 0, 8, number);
        RecordBytes.Put(header, 8, 4, length);
        RecordBytes.Put(header, 12, 4, Crc32.Compute(header, 12));
        _memory.Write(Place + slot * Slot, header, Header);
        _memory.Write(Place + slot * Slot + Header, content, content.Length);
    }
}

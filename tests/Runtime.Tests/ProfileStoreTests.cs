using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>What of a profile outlives a loss of power at any byte, a bit that flips anywhere, and a header that is read wrongly once.</summary>
[TestClass]
public sealed class ProfileStoreTests
{
    private const int Slot = ProfileStore.Size / 2;
    private const int HeaderBytes = 16;
    private const int MemoryAddress = 0x50;
    private const int IdentityAddress = 0x7C;

    private static readonly byte[] s_old = ReferenceProfile.Changed("old", (Setting.VoltageCeiling, 3.9));
    private static readonly byte[] s_new = ReferenceProfile.Changed("new", (Setting.VoltageCeiling, 4.1));

    [TestMethod]
    [DataRow(0, DisplayName = "into an empty memory")]
    [DataRow(1, DisplayName = "into the second slot")]
    [DataRow(2, DisplayName = "into the first slot")]
    public void A_power_cut_at_any_byte_of_a_change_leaves_the_old_or_the_new_profile_whole(int before)
    {
        byte[] memory = Holding(before);
        int kept = 0;
        int changed = 0;
        for (int bytes = 0; bytes <= s_new.Length + 2 * HeaderBytes; bytes++)
        {
            byte[] content = [.. memory];
            Mb85rc256vChip chip = Cut(
                content,
                bytes,
                store => Assert.AreEqual(before > 0 ? ReferenceProfile.HashOf(s_old) : 0, Hash(store)),
                s_new
            );
            chip.RestorePower();

            ProfileStore after = Open(chip);
            byte[]? expected =
                Hash(after) == ReferenceProfile.HashOf(s_new) ? s_new
                : before > 0 ? s_old
                : null;
            AssertHolds(after, expected, "cut after " + bytes);
            kept += expected == s_new ? 0 : 1;
            changed += expected == s_new ? 1 : 0;
            Assert.AreEqual(
                bytes >= s_new.Length + HeaderBytes,
                expected == s_new,
                "the last byte of the header decides; cut after " + bytes
            );
            if (expected is not null)
            {
                int other = MemoryMap.Profile + Slot * (SlotOf(content) == 0 ? 1 : 0);
                Assert.IsTrue(content.AsSpan(other, HeaderBytes).IndexOfAnyExcept((byte)0) < 0, "the header of the other slot is empty");
            }
        }

        Assert.AreEqual(s_new.Length + HeaderBytes, kept);
        Assert.AreEqual(HeaderBytes + 1, changed);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void A_second_power_cut_while_a_change_is_completed_leaves_the_new_profile_whole(int before)
    {
        byte[] memory = Holding(before);
        Cut(memory, s_new.Length + HeaderBytes, _ => { }, s_new);
        for (int bytes = 0; bytes < HeaderBytes; bytes++)
        {
            byte[] content = [.. memory];
            (Mb85rc256vChip chip, ProfileStore store) = Soldered(content);
            chip.CutPowerAfter(bytes);
            Assert.IsFalse(store.Open());
            Assert.IsNull(store.Current);
            chip.RestorePower();
            AssertHolds(Open(chip), s_new, "cut after " + bytes);
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void A_bit_that_flips_anywhere_leaves_the_profile_whole_or_none(int before)
    {
        byte[] memory = Holding(before);
        int first = SlotOf(memory) * Slot;
        int end = first + HeaderBytes + s_old.Length;
        int none = 0;
        for (int offset = 0; offset < ProfileStore.Size; offset++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] content = [.. memory];
                content[MemoryMap.Profile + offset] ^= (byte)(1 << bit);
                bool counts = offset >= first && offset < end;
                ProfileStore store = ReferenceProfile.Open(content);
                AssertHolds(store, counts ? null : s_old, offset + "." + bit);
                none += counts ? 1 : 0;
                if (counts && (offset < first + HeaderBytes || bit == offset % 8))
                {
                    Assert.IsTrue(ReferenceProfile.Take(store, s_new));
                    content[MemoryMap.Profile + offset] ^= offset < first + HeaderBytes ? (byte)0 : (byte)(1 << bit);
                    AssertHolds(ReferenceProfile.Open(content), s_new, "taken after " + offset + "." + bit);
                }
            }
        }

        Assert.AreEqual(8 * (HeaderBytes + s_old.Length), none);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void A_profile_whose_header_was_read_wrongly_once_does_not_come_back_after_another_was_taken(int before)
    {
        byte[] memory = Holding(before + 4);
        int header = MemoryMap.Profile + SlotOf(memory) * Slot;
        var store = new ProfileStore(new MisreadMemory(memory, header), MemoryMap.Profile, new BoardConfiguration());
        Assert.IsTrue(store.Open());
        Assert.IsNull(store.Current);
        Assert.AreEqual(ProfileStore.None, store.Fault?.Name);

        Assert.IsTrue(ReferenceProfile.Take(store, s_new));

        AssertHolds(ReferenceProfile.Open(memory), s_new, "at the next start");
    }

    /// <summary>A memory into which some profiles were taken one after the other, the old one last.</summary>
    private static byte[] Holding(int profiles)
    {
        byte[] memory = new byte[Mb85rc256vChip.Size];
        ProfileStore store = ReferenceProfile.Open(memory);
        for (int i = 1; i <= profiles; i++)
        {
            byte[] profile = i == profiles ? s_old : ReferenceProfile.Changed("number " + i);
            Assert.IsTrue(ReferenceProfile.Take(store, profile));
        }

        return memory;
    }

    /// <summary>Takes a profile while the power fails after some bytes.</summary>
    private static Mb85rc256vChip Cut(byte[] content, int bytes, Action<ProfileStore> opened, byte[] profile)
    {
        (Mb85rc256vChip chip, ProfileStore store) = Soldered(content);
        Assert.IsTrue(store.Open());
        opened(store);
        chip.CutPowerAfter(bytes);
        ReferenceProfile.Take(store, profile);
        return chip;
    }

    private static (Mb85rc256vChip Chip, ProfileStore Store) Soldered(byte[] content)
    {
        var chip = new Mb85rc256vChip(new VirtualClock(), new NoiseSource(1, "memory"), content);
        return (chip, StoreOn(chip));
    }

    private static ProfileStore Open(Mb85rc256vChip chip)
    {
        ProfileStore store = StoreOn(chip);
        Assert.IsTrue(store.Open());
        return store;
    }

    private static ProfileStore StoreOn(Mb85rc256vChip chip)
    {
        var bus = new VirtualI2cBus();
        bus.Attach(MemoryAddress, chip);
        bus.Attach(IdentityAddress, chip.IdentityAt(MemoryAddress));
        return new ProfileStore(new Mb85rc256v(bus, MemoryAddress), MemoryMap.Profile, new BoardConfiguration());
    }

    private static void AssertHolds(ProfileStore store, byte[]? profile, string when)
    {
        if (profile is null)
        {
            Assert.IsNull(store.Current, when);
            Assert.IsNotNull(store.Fault, when);
            return;
        }

        Assert.AreEqual(ReferenceProfile.HashOf(profile), Hash(store), when);
        Assert.AreEqual(profile.Length, store.Length, when);
        byte[] bytes = new byte[profile.Length];
        Assert.IsTrue(store.ReadPart(0, bytes, bytes.Length), when);
        Assert.IsTrue(bytes.AsSpan().SequenceEqual(profile), when);
        byte[] encoded = new byte[Profile.MostBytes];
        int length = store.Current!.Encode(encoded);
        Assert.IsTrue(encoded.AsSpan(0, length).SequenceEqual(profile), when);
    }

    /// <summary>The slot with a header.</summary>
    private static int SlotOf(byte[] memory)
    {
        return memory.AsSpan(MemoryMap.Profile, HeaderBytes).IndexOfAnyExcept((byte)0) >= 0 ? 0 : 1;
    }

    private static uint Hash(ProfileStore store)
    {
        return store.Current?.Hash ?? 0;
    }

    /// <summary>A memory that gives one bit wrongly the first time an address is read.</summary>
    private sealed class MisreadMemory(byte[] content, int address) : INonVolatileMemory
    {
        private readonly MemoryImage _image = new(content);
        private bool _wrong = true;

        public int Size => _image.Size;

        public bool Read(int from, byte[] buffer, int count)
        {
            bool answers = _image.Read(from, buffer, count);
            if (_wrong && from == address)
            {
                _wrong = false;
                buffer[0] ^= 1;
            }

            return answers;
        }

        public bool Write(int to, byte[] buffer, int count)
        {
            return _image.Write(to, buffer, count);
        }

        public bool WriteUnseen(int to, byte[] buffer, int count)
        {
            return _image.WriteUnseen(to, buffer, count);
        }
    }
}

using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>
/// Profiles that something has happened to. Never an exception, never half a profile: either none, and what cannot be is named, or a
/// whole one that is written as exactly the bytes it was read from.
/// </summary>
[TestClass]
public sealed class MutatedProfileTests(TestContext context)
{
    private const int CrcBytes = 4;
    private const int LengthOffset = 6;
    private const int KindOffset = 16;
    private const int FirstSetting = 84;

    private static readonly byte[] s_valid = ReferenceProfile.Encode(ReferenceProfile.Settings());

    private readonly ProfileCheck _check = new(s_valid);

    [TestCleanup]
    public void Report()
    {
        _check.Report(context);
    }

    [TestMethod]
    public void Any_byte_changed_to_any_other_value_is_refused_by_the_checksum()
    {
        EveryByte(
            repaired: false,
            offset => Assert.IsTrue(offset < 8 || _check.Fault!.Name == "checksum", offset + ": " + _check.Fault!.Name)
        );
        Assert.AreEqual(0, _check.Accepted);
        Assert.AreEqual(255 * s_valid.Length, _check.Refused);
    }

    [TestMethod]
    public void Any_byte_changed_to_any_other_value_with_the_checksum_put_right_is_refused_or_another_whole_profile()
    {
        int[] accepted = EveryByte(repaired: true, _ => { });

        // Magic, format and length; number of settings and zero; then both tables' numbers of points: nothing else can stand there.
        int plating = FirstSetting + 8 * (int)Setting.Count;
        int stripping = plating + 2 + 8 * (4 + 2 + 8);
        int[] fixedBytes = [0, 1, 2, 3, 4, 5, 6, 7, 17, 18, 19, plating, plating + 1, stripping, stripping + 1];
        foreach (int offset in fixedBytes)
        {
            Assert.AreEqual(0, accepted[offset], "byte " + offset);
        }

        Assert.AreEqual(1, accepted[KindOffset], "the other kind of cell");
        Assert.AreEqual(255, accepted[60], "the source may be any");
    }

    [TestMethod]
    public void Cut_off_or_extended_to_any_length_it_is_refused()
    {
        var reader = new ProfileReader(new BoardConfiguration());
        for (int length = 0; length <= Profile.MostBytes + 8; length++)
        {
            foreach (byte filling in new byte[] { 0, 0xFF })
            {
                byte[] bytes = new byte[length];
                Array.Fill(bytes, filling);
                s_valid.AsSpan(0, Math.Min(length, s_valid.Length)).CopyTo(bytes);
                bool whole = length == s_valid.Length;
                Assert.AreEqual(whole, _check.Read(bytes));
                Assert.AreEqual(whole, _check.Read(ProfileCheck.Repaired(bytes, _ => { })), "length " + length);
                Assert.AreEqual(whole, _check.Read(ProfileCheck.Repaired(bytes, WriteLength)), "length " + length + " and saying so");
                Assert.IsNull(reader.Read(s_valid, whole ? -1 : length), "and a count that is not that of the bytes");
            }
        }
    }

    [TestMethod]
    public void Random_bytes_are_refused_or_a_whole_profile()
    {
        var random = new Random(42);
        for (int i = 0; i < 30_000; i++)
        {
            byte[] noise = new byte[random.Next(Profile.MostBytes + 1)];
            random.NextBytes(noise);
            Assert.IsFalse(_check.Read(noise));

            // The frame is right, so what is looked at is noise.
            byte[] framed = [.. noise];
            s_valid.AsSpan(0, Math.Min(framed.Length, FirstSetting)).CopyTo(framed);
            _check.Read(ProfileCheck.Repaired(framed, WriteLength));

            byte[] few = [.. s_valid];
            for (int j = random.Next(2, 20); j > 0; j--)
            {
                few[random.Next(few.Length)] = (byte)random.Next(256);
            }

            _check.Read(ProfileCheck.Repaired(few, _ => { }));
        }
    }

    [TestMethod]
    public void What_is_refused_touches_neither_memory_nor_the_profile_before()
    {
        byte[] memory = new byte[32768];
        ReferenceProfile.PutInto(memory);
        ProfileStore store = ReferenceProfile.Open(memory);
        byte[] before = [.. memory];
        Profile? current = store.Current;
        for (int offset = 0; offset < s_valid.Length; offset++)
        {
            byte[] bytes = [.. s_valid];
            bytes[offset] ^= 0x10;
            Refuse(store, bytes);
        }

        foreach (SettingRow row in SettingTable.Rows())
        {
            Refuse(store, ReferenceProfile.Changed("beyond", (row.Setting, Math.BitIncrement(row.Most))));
            Refuse(store, ReferenceProfile.Changed("no number", (row.Setting, double.NaN)));
        }

        CollectionAssert.AreEqual(before, memory);
        Assert.AreSame(current, store.Current);
        Assert.AreEqual(s_valid.Length, store.Length);
    }

    private static void WriteLength(byte[] bytes)
    {
        if (bytes.Length >= LengthOffset + 2)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(LengthOffset), (ushort)bytes.Length);
        }
    }

    private void Refuse(ProfileStore store, byte[] bytes)
    {
        Assert.IsFalse(ReferenceProfile.Take(store, bytes));
        Assert.IsNotNull(store.Fault);
        _check.CountRefusal();
    }

    /// <summary>How many of the values of each byte are accepted.</summary>
    private int[] EveryByte(bool repaired, Action<int> onRefusal)
    {
        int[] accepted = new int[s_valid.Length];
        for (int offset = 0; offset < s_valid.Length - (repaired ? CrcBytes : 0); offset++)
        {
            for (int change = 1; change < 256; change++)
            {
                int at = offset;
                int mask = change;
                byte[] bytes = [.. s_valid];
                bytes[at] ^= (byte)mask;
                if (_check.Read(repaired ? ProfileCheck.Repaired(bytes, _ => { }) : bytes))
                {
                    accepted[offset]++;
                }
                else
                {
                    onRefusal(offset);
                }
            }
        }

        return accepted;
    }
}

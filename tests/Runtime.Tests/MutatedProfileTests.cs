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

    private readonly BoardConfiguration _board = new();
    private int _refused;
    private int _accepted;

    [TestCleanup]
    public void Report()
    {
        context.WriteLine($"{_refused + _accepted} tried, {_refused} refused, {_accepted} accepted as another valid profile");
    }

    [TestMethod]
    public void Any_byte_changed_to_any_other_value_is_refused_by_the_checksum()
    {
        EveryByte(
            repaired: false,
            (offset, reader) => Assert.IsTrue(offset < 8 || reader.Fault!.Name == "checksum", offset + ": " + reader.Fault!.Name)
        );
        Assert.AreEqual(0, _accepted);
        Assert.AreEqual(255 * s_valid.Length, _refused);
    }

    [TestMethod]
    public void Any_byte_changed_to_any_other_value_with_the_checksum_put_right_is_refused_or_another_whole_profile()
    {
        int[] accepted = EveryByte(repaired: true, (_, _) => { });

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
    public void Every_setting_that_is_no_number_or_just_out_of_range_is_refused_by_its_name()
    {
        foreach (SettingRow row in SettingTable.Rows())
        {
            double[] values =
            [
                double.NaN,
                double.PositiveInfinity,
                double.NegativeInfinity,
                double.MinValue,
                double.MaxValue,
                Math.BitDecrement(row.Least),
                Math.BitIncrement(row.Most),
            ];
            foreach (double value in values)
            {
                RefusedFor(row.Name, With((row.Setting, value)));
            }
        }

        Assert.AreEqual(7 * (int)Setting.Count, _refused);
    }

    [TestMethod]
    [DataRow("voltage_ceiling", "voltage_floor", Setting.VoltageCeiling, 2.5)]
    [DataRow("voltage_ceiling", "voltage_floor", Setting.VoltageFloor, 4.0)]
    [DataRow("voltage_ceiling", "voltage_floor", Setting.VoltageCeiling, 2.0)]
    [DataRow("temperature_ceiling", "temperature_floor", Setting.TemperatureCeiling, -10.0)]
    [DataRow("temperature_ceiling", "temperature_floor", Setting.TemperatureFloor, 60.0)]
    [DataRow("trip_fraction", "derate_fraction", Setting.DerateFraction, 0.9)]
    [DataRow("trip_fraction", "derate_fraction", Setting.TripFraction, 0.5)]
    [DataRow("cycle", "board", Setting.Cycle, 0.11)]
    [DataRow("voltage_ceiling", "board", Setting.VoltageCeiling, 4.5)]
    [DataRow("voltage_ceiling", "board", Setting.VoltageMargin, 1.0)]
    [DataRow("voltage_ceiling", "board", Setting.ConverterDivider, 1.0)]
    [DataRow("voltage_floor", "board", Setting.VoltageFloor, -2.0)]
    [DataRow("temperature_ceiling", "board", Setting.TemperatureCeiling, 151.0)]
    [DataRow("temperature_floor", "board", Setting.TemperatureFloor, -56.0)]
    [DataRow("pressure_wall", "board", Setting.PressureWall, 45.0)]
    [DataRow("pressure_wall", "board", Setting.LoadCellRating, 100.0)]
    [DataRow("pressure_wall", "board", Setting.Area, 10.0)]
    [DataRow("plating_ccd", "board", Setting.Shunt, 200.0)]
    public void Settings_that_contradict_each_other_or_the_board_are_refused(string name, string source, Setting setting, double value)
    {
        SettingFault fault = RefusedFor(name, With((setting, value)));
        Assert.AreEqual(source, fault.Source);
    }

    [TestMethod]
    public void A_stripping_limit_the_board_cannot_measure_is_refused()
    {
        Settings settings = ReferenceProfile.Settings();
        settings.PlatingCcd = new LimitTable([25.0], [10.0], [0.01]);
        settings.Set(Setting.Shunt, 200.0);
        Assert.AreEqual("board", RefusedFor("stripping_ccd", ReferenceProfile.Encode(settings)).Source);
    }

    [TestMethod]
    public void Every_field_of_a_table_that_is_damaged_is_refused_by_the_tables_name()
    {
        const int Numbers = 4 + 2 + 8;
        int start = FirstSetting + 8 * (int)Setting.Count;
        foreach (string name in new[] { "plating_ccd", "stripping_ccd" })
        {
            foreach (int axis in new[] { start, start + 1 })
            {
                foreach (byte points in new byte[] { 0, 9, 16, 127, 128, 255 })
                {
                    RefusedFor(name, Repaired(s_valid, bytes => bytes[axis] = points));
                }
            }

            for (int i = 0; i < Numbers; i++)
            {
                int at = start + 2 + 8 * i;
                bool isValue = i >= 4 + 2;
                double[] damaged = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 10000.1, -10000.1];
                foreach (double number in isValue ? [.. damaged, 0.0, -0.0, -1e-300, -0.1] : damaged)
                {
                    SettingFault fault = RefusedFor(name, Repaired(s_valid, bytes => BitConverter.TryWriteBytes(bytes.AsSpan(at), number)));
                    Assert.AreEqual(
                        isValue ? "values"
                            : i < 4 ? "temperatures"
                            : "pressures",
                        fault.Source
                    );
                }

                if (i is > 0 and < 4 or 5)
                {
                    double before = BitConverter.ToDouble(s_valid, at - 8);
                    RefusedFor(name, Repaired(s_valid, bytes => BitConverter.TryWriteBytes(bytes.AsSpan(at), before)));
                    RefusedFor(name, Repaired(s_valid, bytes => BitConverter.TryWriteBytes(bytes.AsSpan(at), before - 1.0)));
                }
            }

            start += 2 + 8 * Numbers;
        }
    }

    [TestMethod]
    public void Cut_off_or_extended_to_any_length_it_is_refused()
    {
        var reader = new ProfileReader(_board);
        for (int length = 0; length <= Profile.MostBytes + 8; length++)
        {
            foreach (byte filling in new byte[] { 0, 0xFF })
            {
                byte[] bytes = new byte[length];
                Array.Fill(bytes, filling);
                s_valid.AsSpan(0, Math.Min(length, s_valid.Length)).CopyTo(bytes);
                bool whole = length == s_valid.Length;
                Assert.AreEqual(whole, Check(reader, bytes));
                Assert.AreEqual(whole, Check(reader, Repaired(bytes, _ => { })), "length " + length);
                Assert.AreEqual(whole, Check(reader, Repaired(bytes, WriteLength)), "length " + length + " and saying so");
                Assert.IsNull(reader.Read(s_valid, whole ? -1 : length), "and a count that is not that of the bytes");
            }
        }
    }

    [TestMethod]
    public void Random_bytes_are_refused_or_a_whole_profile()
    {
        var random = new Random(42);
        var reader = new ProfileReader(_board);
        for (int i = 0; i < 100_000; i++)
        {
            byte[] noise = new byte[random.Next(Profile.MostBytes + 1)];
            random.NextBytes(noise);
            Assert.IsFalse(Check(reader, noise));

            // The frame is right, so what is looked at is noise.
            byte[] framed = [.. noise];
            s_valid.AsSpan(0, Math.Min(framed.Length, FirstSetting)).CopyTo(framed);
            Check(reader, Repaired(framed, WriteLength));

            byte[] few = [.. s_valid];
            for (int j = random.Next(2, 20); j > 0; j--)
            {
                few[random.Next(few.Length)] = (byte)random.Next(256);
            }

            Check(reader, Repaired(few, _ => { }));
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
            Refuse(store, With((row.Setting, Math.BitIncrement(row.Most))));
            Refuse(store, With((row.Setting, double.NaN)));
        }

        CollectionAssert.AreEqual(before, memory);
        Assert.AreSame(current, store.Current);
        Assert.AreEqual(s_valid.Length, store.Length);
    }

    private static byte[] With(params (Setting Setting, double Value)[] changes)
    {
        return ReferenceProfile.Changed(ReferenceProfile.Name, changes);
    }

    /// <summary>A change of which the checksum does not tell.</summary>
    private static byte[] Repaired(byte[] bytes, Action<byte[]> change)
    {
        byte[] changed = [.. bytes];
        change(changed);
        int end = changed.Length - CrcBytes;
        if (end >= 0)
        {
            BitConverter.TryWriteBytes(changed.AsSpan(end), Crc32.Compute(changed, end));
        }

        return changed;
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
        _refused++;
    }

    /// <summary>How many of the values of each byte are accepted.</summary>
    private int[] EveryByte(bool repaired, Action<int, ProfileReader> onRefusal)
    {
        var reader = new ProfileReader(_board);
        int[] accepted = new int[s_valid.Length];
        for (int offset = 0; offset < s_valid.Length - (repaired ? CrcBytes : 0); offset++)
        {
            for (int change = 1; change < 256; change++)
            {
                int at = offset;
                int mask = change;
                byte[] bytes = [.. s_valid];
                bytes[at] ^= (byte)mask;
                if (Check(reader, repaired ? Repaired(bytes, _ => { }) : bytes))
                {
                    accepted[offset]++;
                }
                else
                {
                    onRefusal(offset, reader);
                }
            }
        }

        return accepted;
    }

    private SettingFault RefusedFor(string name, byte[] bytes)
    {
        var reader = new ProfileReader(_board);
        Assert.IsFalse(Check(reader, bytes), name);
        Assert.AreEqual(name, reader.Fault!.Name);
        return reader.Fault;
    }

    /// <summary>Reads, and holds what is read to what a profile promises.</summary>
    /// <returns>True when the bytes are a profile.</returns>
    private bool Check(ProfileReader reader, byte[] bytes)
    {
        Profile? profile = reader.Read(bytes, bytes.Length);
        if (profile is null)
        {
            Assert.IsFalse(string.IsNullOrEmpty(reader.Fault?.Name), "a refusal names what cannot be");
            _refused++;
            return false;
        }

        Assert.IsNull(reader.Fault);
        Assert.AreEqual(BitConverter.ToUInt32(bytes, bytes.Length - CrcBytes), profile.Hash);
        byte[] again = new byte[Profile.MostBytes];
        int length = profile.Encode(again);
        Assert.IsTrue(again.AsSpan(0, length).SequenceEqual(bytes), "it is written as it was read");
        foreach (SettingRow row in SettingTable.Rows())
        {
            double value = profile.Settings.Get(row.Setting);
            Assert.IsTrue(value >= row.Least && value <= row.Most, row.Name);
        }

        // The guard refuses by throwing.
        Assert.IsNotNull(new Guard(profile.Settings, _board.RangeOf(profile.Settings), DiagnosisTable.Default()));
        _accepted += bytes.AsSpan().SequenceEqual(s_valid) ? 0 : 1;
        return true;
    }
}

using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>The bytes of a profile: what is read is what was written, and the first field that cannot be is named with what was expected.</summary>
[TestClass]
public sealed class ProfileFormTests
{
    private const int Form = 4;
    private const int Length = 6;
    private const int Time = 8;
    private const int Kind = 16;
    private const int Count = 17;
    private const int Zero = 18;
    private const int Name = 20;
    private const int Source = 52;
    private const int Settings = 84;

    private static readonly byte[] s_bytes = ReferenceProfile.Encode(ReferenceProfile.Settings());

    private readonly ProfileReader _reader = new(new BoardConfiguration());

    [TestMethod]
    [DataRow(1, 1, true)]
    [DataRow(1, 8, false)]
    [DataRow(8, 1, false)]
    [DataRow(8, 8, true)]
    public void What_is_read_is_what_was_written(int temperatures, int pressures, bool bothLithium)
    {
        Settings settings = ReferenceProfile.Settings();
        settings.BothElectrodesLithium = bothLithium;
        settings.PlatingCcd = Table(temperatures, pressures, 0.1);
        settings.StrippingCcd = Table(pressures, temperatures, 0.05);
        byte[] source = [.. Enumerable.Range(200, Profile.SourceBytes).Select(i => (byte)i)];
        var written = new Profile("x", 0x0123_4567_89AB_CDEF, source, settings);
        byte[] buffer = new byte[Profile.MostBytes];
        Array.Fill(buffer, (byte)0xEE);
        int length = written.Encode(buffer);
        Assert.AreEqual(84 + 8 * (int)Setting.Count + 2 * (2 + 8 * (temperatures + pressures + temperatures * pressures)) + 4, length);
        Assert.IsTrue(buffer.Skip(length).All(one => one == 0xEE), "not a byte beyond it");

        Profile read = _reader.Read(buffer, length)!;
        Assert.IsNull(_reader.Fault, _reader.Fault?.Name);
        Assert.AreEqual((written.Name, written.Time, written.Hash), (read.Name, read.Time, read.Hash));
        Assert.AreEqual(bothLithium, read.Settings.BothElectrodesLithium);
        Assert.IsTrue(Enumerable.Range(0, source.Length).All(i => read.Source(i) == source[i]));
        Assert.IsTrue(read.Settings.PlatingCcd!.HoldsSameAs(settings.PlatingCcd));
        Assert.IsTrue(read.Settings.StrippingCcd!.HoldsSameAs(settings.StrippingCcd));
        foreach (SettingRow row in SettingTable.Rows())
        {
            Assert.AreEqual(settings.Get(row.Setting), read.Settings.Get(row.Setting), row.Name);
        }
    }

    [TestMethod]
    public void The_longest_profile_is_as_long_as_there_is_room()
    {
        Settings settings = ReferenceProfile.Settings();
        settings.PlatingCcd = Table(8, 8, 0.1);
        settings.StrippingCcd = Table(8, 8, 0.1);
        byte[] buffer = new byte[Profile.MostBytes];
        Assert.AreEqual(buffer.Length, new Profile("x", 0, new byte[32], settings).Encode(buffer));
        Assert.IsNotNull(_reader.Read(buffer, buffer.Length));
        Assert.IsNull(_reader.Read([.. buffer, 0], buffer.Length + 1));
        Is("length", buffer.Length + 1, 84 + 8 * (int)Setting.Count + 4);
    }

    [TestMethod]
    public void What_is_shorter_than_any_profile_or_than_it_says_is_none()
    {
        int least = 84 + 8 * (int)Setting.Count + 4;
        Assert.IsNull(_reader.Read(s_bytes, least - 1));
        Is("length", least - 1, least);
        Assert.IsNull(_reader.Read(s_bytes, s_bytes.Length + 1));
        Is("length", s_bytes.Length + 1, least);
        byte[] cut = s_bytes[..least];
        Assert.IsNull(_reader.Read(cut, least));
        Is("length", s_bytes.Length, least);
        Assert.IsNull(_reader.Read(Repaired(bytes => Put(bytes, Length, 2, least), least), least));
        Is("length", least - 4, least - 4 + 2);
        Assert.IsNull(_reader.Read(Repaired(bytes => Put(bytes, Length, 2, least + 1), least + 1), least + 1));
        Is("length", least - 3, least - 4 + 2);

        // Two bytes more, and a table may begin: of four temperatures and two pressures, as it says.
        Assert.IsNull(_reader.Read(Repaired(bytes => Put(bytes, Length, 2, least + 2), least + 2), least + 2));
        Is("length", least - 2, least - 2 + 8 * 14);
        int almost = least + 2 + 8 * 13;
        Assert.IsNull(_reader.Read(Repaired(bytes => Put(bytes, Length, 2, almost), almost), almost));
        Is("length", almost - 4, almost - 4 + 8);
    }

    [TestMethod]
    public void However_few_bytes_there_are_none_beyond_them_is_looked_at()
    {
        int least = 84 + 8 * (int)Setting.Count + 4;
        foreach (int count in new[] { 0, 1, Settings, least - 1 })
        {
            Assert.IsNull(_reader.Read(s_bytes[..count], count));
            Is("length", count, least);
        }
    }

    [TestMethod]
    public void A_time_before_1970_is_none()
    {
        byte[] changed = Repaired(bytes => Put(bytes, Time, 8, -1));
        Assert.IsNull(_reader.Read(changed, changed.Length));
        Is("time", -1, 0);
        changed = Repaired(bytes => Put(bytes, Time, 8, 0));
        Assert.IsNotNull(_reader.Read(changed, changed.Length));
    }

    [TestMethod]
    public void Of_two_numbers_that_are_none_the_first_is_named()
    {
        // Where 0 °C stands: a table of which that became one would be a table.
        int plating = Settings + 8 * (int)Setting.Count;
        byte[] bytes = Repaired(changed =>
        {
            RecordBytes.PutDouble(changed, plating + 2 + 8, double.NaN);
            RecordBytes.PutDouble(changed, plating + 2 + 8 * 13, double.NaN);
        });
        Assert.IsNull(_reader.Read(bytes, bytes.Length));
        Assert.AreEqual(("plating_ccd", "temperatures"), (_reader.Fault!.Name, _reader.Fault.Source));
    }

    [TestMethod]
    [DataRow(0, 'T', "magic", 'T', 'S')]
    [DataRow(3, 'A', "magic", 'A', 'P')]
    [DataRow(Kind, 2, "kind", 2, 1)]
    [DataRow(Count, 1, "settings", 1, (int)Setting.Count)]
    [DataRow(Zero, 1, "zero", 1, 0)]
    [DataRow(Zero + 1, 1, "zero", 256, 0)]
    [DataRow(Time + 7, 0x80, "time", -1, 0)]
    public void The_first_field_that_cannot_be_is_named(int offset, int value, string name, int told, int expected)
    {
        byte[] changed = Repaired(bytes => bytes[offset] = (byte)value);
        Assert.IsNull(_reader.Read(changed, changed.Length));
        Assert.AreEqual(name, _reader.Fault!.Name);
        Assert.AreEqual("profile", _reader.Fault.Source);
        if (name != "time")
        {
            Is(name, told, expected);
        }
    }

    [TestMethod]
    public void Another_form_and_another_checksum_are_named_with_both()
    {
        byte[] changed = Repaired(bytes => Put(bytes, Form, 2, Profile.Format + 256));
        Assert.IsNull(_reader.Read(changed, changed.Length));
        Is("format", Profile.Format + 256, Profile.Format);
        changed = [.. s_bytes];
        changed[^1] ^= 0x80;
        Assert.IsNull(_reader.Read(changed, changed.Length));
        Is("checksum", RecordBytes.Get(changed, changed.Length - 4, 4), RecordBytes.Get(s_bytes, s_bytes.Length - 4, 4));
        changed = Repaired(bytes => Put(bytes, Length, 2, bytes.Length + 256));
        Assert.IsNull(_reader.Read(changed, changed.Length));
        Is("length", s_bytes.Length + 256, s_bytes.Length);
    }

    [TestMethod]
    [DataRow("!")]
    [DataRow("~")]
    [DataRow("a b")]
    [DataRow("0123456789abcdef0123456789ABCDEF")]
    public void A_name_is_one_to_thirty_two_letters_that_can_be_shown(string name)
    {
        byte[] bytes = ReferenceProfile.Encode(ReferenceProfile.Settings(), name);
        Assert.AreEqual(name, _reader.Read(bytes, bytes.Length)!.Name);
    }

    [TestMethod]
    [DataRow("", 0)]
    [DataRow(" a", ' ')]
    [DataRow("a ", ' ')]
    [DataRow("a\u007f", 0x7F)]
    [DataRow("a\u001f", 0x1F)]
    [DataRow("a\0b", 'b')]
    [DataRow("a\0 ", ' ')]
    [DataRow("a\0!", '!')]
    public void Any_other_name_is_refused_with_the_letter_that_cannot_be(string name, int letter)
    {
        byte[] bytes = Repaired(changed => RecordBytes.PutText(changed, Name, Profile.NameBytes, name));
        Assert.IsNull(_reader.Read(bytes, bytes.Length));
        Is("name", letter, 0x21);
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(0, 9)]
    [DataRow(1, 0)]
    [DataRow(1, 9)]
    public void A_table_has_one_to_eight_points_either_way(int axis, int points)
    {
        int plating = Settings + 8 * (int)Setting.Count;
        byte[] bytes = Repaired(changed => changed[plating + axis] = (byte)points);
        Assert.IsNull(_reader.Read(bytes, bytes.Length));
        Is("plating_ccd", points, LimitTable.MostPoints);
    }

    [TestMethod]
    public void A_table_that_is_longer_than_the_rest_and_a_rest_that_no_table_takes_are_refused()
    {
        int plating = Settings + 8 * (int)Setting.Count;
        byte[] bytes = Repaired(changed =>
        {
            changed[plating] = 8;
            changed[plating + 1] = 8;
        });
        Assert.IsNull(_reader.Read(bytes, bytes.Length));
        Is("length", s_bytes.Length - 4, plating + 2 + 8 * 80);

        byte[] longer = Repaired(changed => Put(changed, Length, 2, s_bytes.Length + 8), s_bytes.Length + 8);
        Assert.IsNull(_reader.Read(longer, longer.Length));
        Is("length", s_bytes.Length + 4, s_bytes.Length - 4);
    }

    [TestMethod]
    [DataRow(2, "temperatures")]
    [DataRow(2 + 8 * 4, "pressures")]
    [DataRow(2 + 8 * 6, "values")]
    [DataRow(2 + 8 * 13, "values")]
    public void What_is_no_number_in_a_table_is_named_by_its_part(int offset, string part)
    {
        int plating = Settings + 8 * (int)Setting.Count;
        byte[] bytes = Repaired(changed => RecordBytes.PutDouble(changed, plating + offset, double.NaN));
        Assert.IsNull(_reader.Read(bytes, bytes.Length));
        SettingFault fault = _reader.Fault!;
        Assert.AreEqual(("plating_ccd", 0.0, false, 0.0, part), (fault.Name, fault.Value, fault.TooHigh, fault.Bound, fault.Source));
    }

    [TestMethod]
    public void A_table_that_cannot_be_and_a_setting_that_is_none_are_named()
    {
        int plating = Settings + 8 * (int)Setting.Count;
        byte[] bytes = Repaired(changed => RecordBytes.PutDouble(changed, plating + 2, 30.0));
        Assert.IsNull(_reader.Read(bytes, bytes.Length));
        SettingFault fault = _reader.Fault!;
        Assert.AreEqual(("plating_ccd", 0.0, false, 0.0), (fault.Name, fault.Value, fault.TooHigh, fault.Bound));
        Assert.AreNotEqual("profile", fault.Source);

        bytes = Repaired(changed => RecordBytes.PutDouble(changed, Settings, double.NaN));
        Assert.IsNull(_reader.Read(bytes, bytes.Length));
        Assert.AreEqual(("area", SettingFault.Missing), (_reader.Fault!.Name, _reader.Fault.Source));
        Assert.IsNotNull(_reader.Read(s_bytes, s_bytes.Length));
        Assert.IsNull(_reader.Fault, "a fault of before is forgotten");
    }

    [TestMethod]
    public void A_setting_that_is_not_known_is_written_as_no_number_and_a_missing_table_as_none()
    {
        Settings settings = ReferenceProfile.Settings();
        settings.Forget(Setting.Area);
        byte[] bytes = ReferenceProfile.Encode(settings);
        Assert.IsTrue(double.IsNaN(BitConverter.ToDouble(bytes, Settings)));
        Assert.AreEqual(settings.Get(Setting.VoltageFloor), BitConverter.ToDouble(bytes, Settings + 8 * (int)Setting.VoltageFloor));
        settings.PlatingCcd = null;
        bytes = ReferenceProfile.Encode(settings);
        int plating = Settings + 8 * (int)Setting.Count;
        Assert.AreEqual((0, 0), (bytes[plating], bytes[plating + 1]));
        Assert.AreEqual(settings.StrippingCcd!.Temperatures, bytes[plating + 2]);
    }

    private static LimitTable Table(int temperatures, int pressures, double value)
    {
        return new LimitTable(
            [.. Enumerable.Range(1, temperatures).Select(i => 3.5 * i)],
            [.. Enumerable.Range(1, pressures).Select(i => 2.5 * i)],
            [.. Enumerable.Range(0, temperatures * pressures).Select(i => value + 0.001 * i)]
        );
    }

    private static void Put(byte[] bytes, int offset, int count, long value)
    {
        RecordBytes.Put(bytes, offset, count, value);
    }

    private static byte[] Repaired(Action<byte[]> change, int? length = null)
    {
        byte[] bytes = [.. s_bytes];
        Array.Resize(ref bytes, length ?? bytes.Length);
        return ProfileCheck.Repaired(bytes, change);
    }

    private void Is(string name, double value, double bound)
    {
        SettingFault fault = _reader.Fault!;
        Assert.AreEqual(
            (name, value, value > bound, bound, "profile"),
            (fault.Name, fault.Value, fault.TooHigh, fault.Bound, fault.Source)
        );
    }
}

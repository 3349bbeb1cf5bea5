namespace SSBms.Runtime.Tests;

/// <summary>The name of a profile in the two numbers of an entry, sixteen letters at a time, and numbers that are none.</summary>
[TestClass]
public sealed class ProfileNameTests
{
    [TestMethod]
    [DataRow("")]
    [DataRow("a")]
    [DataRow("~!")]
    [DataRow("garnet lfp")]
    [DataRow("fifteen letters")]
    [DataRow("0123456789abcdef")]
    public void A_name_of_up_to_sixteen_letters_comes_back_without_the_blanks_that_fill_it(string name)
    {
        Assert.AreEqual(name, ProfileName.Of(Entry(name, 0)));
        Assert.AreEqual(name, ProfileName.Of(Entry("0123456789ABCDEF" + name, ProfileName.Letters)));
    }

    [TestMethod]
    public void Bits_that_are_no_number_are_read_as_nothing()
    {
        var bytes = new byte[10];
        RecordBytes.PutDouble(bytes, 1, double.NaN);
        Assert.AreEqual(0.0, RecordBytes.GetDouble(bytes, 1));
        Assert.IsFalse(RecordBytes.TryGetDouble(bytes, 1, out double value));
        Assert.AreEqual(0.0, value);
        RecordBytes.PutDouble(bytes, 1, -1.5);
        Assert.AreEqual(-1.5, RecordBytes.GetDouble(bytes, 1));
    }

    [TestMethod]
    [DataRow("", 4)]
    [DataRow("abc", 4)]
    [DataRow("abcd", 4)]
    [DataRow("abcdef", 4)]
    public void A_text_takes_its_room_and_not_a_byte_more(string text, int room)
    {
        byte[] bytes = [9, 9, 9, 9, 9, 9];
        RecordBytes.PutText(bytes, 1, room, text);
        Assert.AreEqual((9, 9), (bytes[0], bytes[5]));
        Assert.AreEqual(text.Length > room ? text[..room] : text, RecordBytes.GetText(bytes, 1, room));
    }

    private static LogEntry Entry(string name, int first)
    {
        return new LogEntry { Value = ProfileName.Pack(name, first), Bound = ProfileName.Pack(name, first + ProfileName.Letters / 2) };
    }
}

using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>Frames on a line, byte by byte: the longest there are, what is counted as dropped, and what is no frame.</summary>
[TestClass]
public sealed class FrameFormTests
{
    private sealed class Wire : ILinkPort
    {
        public List<byte> Sent { get; } = [];

        public int Read(byte[] buffer, int count)
        {
            return 0;
        }

        public void Write(byte[] buffer, int count)
        {
            Sent.AddRange(buffer.Take(count));
        }
    }

    private readonly FrameReader _reader = new();

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(FrameWriter.MostContent)]
    public void A_frame_of_any_length_comes_back(int length)
    {
        foreach (byte fill in new byte[] { 0, 1, 0xFF })
        {
            byte[] sent = Frame(0xA5, [.. Enumerable.Repeat(fill, length)]);
            Assert.IsFalse(sent.Take(sent.Length - 1).Contains((byte)0), "a zero ends it and stands nowhere else");
            Assert.AreEqual(length + 5, sent.Length);
            Assert.IsTrue(Take(sent));
            Assert.AreEqual((0xA5, length), (_reader.Type, _reader.Content));
            Assert.IsTrue(_reader.Frame.Skip(FrameReader.Start).Take(length).All(one => one == fill));
        }

        Assert.AreEqual(0, _reader.Dropped);
    }

    [TestMethod]
    public void Zeros_between_frames_are_nothing()
    {
        Assert.IsFalse(_reader.Take(0));
        Assert.IsFalse(_reader.Take(0));
        Assert.IsTrue(Take(Frame(1, [7])));
        Assert.IsFalse(_reader.Take(0));
        Assert.AreEqual(0, _reader.Dropped);
    }

    [TestMethod]
    [DataRow(new byte[] { 9, 1, 0 }, DisplayName = "it says more than comes")]
    [DataRow(new byte[] { 3, 0xFF, 0xFF, 0 }, DisplayName = "a check of nothing")]
    [DataRow(new byte[] { 1, 0 })]
    [DataRow(new byte[] { 2, 5, 0 })]
    public void What_is_no_frame_is_dropped_and_counted(byte[] bytes)
    {
        Assert.IsFalse(Take(bytes));
        Assert.AreEqual(1, _reader.Dropped);
        Assert.IsTrue(Take(Frame(1, [7])), "and the next one comes through");
        Assert.AreEqual(1, _reader.Dropped);
    }

    [TestMethod]
    [DataRow(254)]
    [DataRow(255)]
    [DataRow(256)]
    [DataRow(600)]
    public void What_is_longer_than_any_frame_is_dropped_once(int length)
    {
        Assert.IsFalse(Take([.. Enumerable.Repeat((byte)1, length), 0]));
        Assert.AreEqual(1, _reader.Dropped);
        Assert.IsTrue(Take(Frame(1, [7])));
        Assert.AreEqual(1, _reader.Dropped);
    }

    [TestMethod]
    public void A_frame_that_fills_the_room_to_its_last_byte_is_one_and_a_byte_more_is_none()
    {
        // 255 stuffed bytes hold 254 plain ones: type, content and check.
        foreach (int length in new[] { 251, 252 })
        {
            var plain = new byte[1 + length + 2];
            Array.Fill(plain, (byte)5);
            RecordBytes.Put(plain, 1 + length, 2, Crc16.Compute(plain, 1 + length));
            byte[] stuffed = [(byte)(plain.Length + 1), .. plain, 0];
            bool fits = plain.Length + 1 <= 255;
            Assert.IsFalse(plain.Contains((byte)0));
            Assert.AreEqual(fits, Take(stuffed));
            Assert.IsTrue(!fits || _reader.Content == length);
        }
    }

    [TestMethod]
    [DataRow("123456789", 0x29B1)]
    [DataRow("12345678", 0xA12B)]
    public void The_check_is_the_common_one_of_odd_and_of_even_lengths(string text, int check)
    {
        byte[] bytes = [.. System.Text.Encoding.ASCII.GetBytes(text), 0xFF];
        Assert.AreEqual(check, Crc16.Compute(bytes, text.Length));
    }

    private static byte[] Frame(int type, byte[] content)
    {
        var writer = new FrameWriter();
        var wire = new Wire();
        content.CopyTo(writer.Buffer, FrameWriter.Start);
        writer.Send(wire, type, content.Length);
        return [.. wire.Sent];
    }

    private bool Take(byte[] bytes)
    {
        bool whole = false;
        foreach (byte one in bytes)
        {
            whole = _reader.Take(one);
        }

        return whole;
    }
}

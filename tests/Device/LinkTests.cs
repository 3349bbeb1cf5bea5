using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Device.Tests;

[TestClass]
public class LinkTests
{
    [TestMethod]
    public void The_link_checksum_is_the_common_one()
    {
        byte[] digits = { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 };
        Assert.AreEqual(0x29B1, Crc16.Compute(digits, digits.Length));
    }

    [TestMethod]
    public void A_frame_comes_back_whatever_it_holds()
    {
        for (int length = 0; length <= FrameWriter.MostContent; length++)
        {
            for (int kind = 0; kind < 3; kind++)
            {
                var port = new RecordingPort();
                var writer = new FrameWriter();
                for (int i = 0; i < length; i++)
                {
                    writer.Buffer[FrameWriter.Start + i] = Content(kind, i);
                }

                writer.Send(port, 0x42, length);
                var reader = new FrameReader();
                Assert.AreEqual(1, Feed(reader, port));
                Assert.AreEqual(0x42, reader.Type);
                Assert.AreEqual(length, reader.Content);
                for (int i = 0; i < length; i++)
                {
                    Assert.AreEqual((int)Content(kind, i), (int)reader.Frame[FrameReader.Start + i]);
                }
            }
        }
    }

    [TestMethod]
    public void A_zero_only_ever_ends_a_frame()
    {
        var port = new RecordingPort();
        new FrameWriter().Send(port, 0, 50);
        for (int i = 0; i < port.Count; i++)
        {
            Assert.AreEqual(i == port.Count - 1, port.Bytes[i] == 0);
        }
    }

    [TestMethod]
    public void Whichever_byte_is_damaged_or_lost_the_frame_is_dropped_and_the_next_one_comes_through()
    {
        var port = new RecordingPort();
        var writer = new FrameWriter();
        for (int i = 0; i < 20; i++)
        {
            writer.Buffer[FrameWriter.Start + i] = (byte)(i % 5);
        }

        writer.Send(port, 7, 20);
        int length = port.Count;
        for (int broken = 0; broken < length; broken++)
        {
            var reader = new FrameReader();
            for (int i = 0; i < length; i++)
            {
                byte value = i == broken ? (byte)(port.Bytes[i] ^ 0x40) : port.Bytes[i];
                Assert.IsFalse(reader.Take(value) && i < length - 1);
            }

            reader.Take(0);
            Assert.AreEqual(1, Feed(reader, port));
            Assert.IsTrue(reader.Dropped >= 1);
        }
    }

    [TestMethod]
    public void Noise_without_end_does_not_fill_the_memory()
    {
        var reader = new FrameReader();
        for (int i = 0; i < 10000; i++)
        {
            Assert.IsFalse(reader.Take((byte)(1 + i % 255)));
        }

        Assert.IsFalse(reader.Take(0));
        var port = new RecordingPort();
        new FrameWriter().Send(port, 9, 3);
        Assert.AreEqual(1, Feed(reader, port));
    }

    private static byte Content(int kind, int index)
    {
        return kind == 0 ? (byte)0
            : kind == 1 ? (byte)0xFF
            : (byte)(index * 37);
    }

    private static int Feed(FrameReader reader, RecordingPort port)
    {
        int frames = 0;
        for (int i = 0; i < port.Count; i++)
        {
            frames += reader.Take(port.Bytes[i]) ? 1 : 0;
        }

        return frames;
    }
}

using System.Buffers.Binary;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>Registers of every width, on a chip whose bytes stand one behind the other.</summary>
[TestClass]
public sealed class RegisterDeviceTests
{
    private const int Address = 0x2A;

    /// <summary>The calibration of the NAU7802: bytes that hold what is written to them.</summary>
    private const int First = 0x03;

    private static readonly byte[] _bytes = [0x91, 0x22, 0xB3, 0x44, 0xD5, 0x66, 0xF7, 0x88];

    private readonly TappedChip _tap = new(
        new Nau7802Chip(new VirtualClock(), new NoiseSource(1, "nau7802"), new AnalogNode()),
        countsUp: true
    );
    private readonly RegisterDevice _device;

    public RegisterDeviceTests()
    {
        var bus = new VirtualI2cBus();
        bus.Attach(Address, _tap);
        _device = new RegisterDevice(bus, Address);
        Assert.AreEqual(BusStatus.Ok, bus.Transfer(Address, [First, .. _bytes], 1 + _bytes.Length, [], 0));
    }

    [TestMethod]
    [DataRow(1, 0x91L)]
    [DataRow(2, 0x9122L)]
    [DataRow(3, 0x9122B3L)]
    [DataRow(4, 0x9122B344L)]
    [DataRow(5, 0x9122B344D5L)]
    [DataRow(6, 0x9122B344D566L)]
    [DataRow(7, 0x9122B344D566F7L)]
    [DataRow(8, unchecked((long)0x9122B344D566F788L))]
    public void The_most_significant_byte_comes_first_and_is_the_sign_where_there_is_one(int bytes, long content)
    {
        Assert.IsTrue(_device.Read(First, bytes, out long value));
        Assert.AreEqual(content, value);
        Assert.IsTrue(_device.ReadSigned(First, bytes, out long signed));
        Assert.AreEqual(bytes == 8 ? content : content - (1L << (8 * bytes)), signed);
        Assert.IsTrue(_device.ReadSigned(First + 1, 1, out long positive));
        Assert.AreEqual(0x22L, positive);
    }

    [TestMethod]
    public void A_block_is_kept_as_it_came()
    {
        Assert.IsTrue(_device.ReadBlock(First, 8));
        CollectionAssert.AreEqual(_bytes, _device.Content);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    [DataRow(6)]
    [DataRow(7)]
    public void A_write_changes_the_bytes_of_the_register_and_drops_the_bits_beyond(int bytes)
    {
        const long Content = 0x1F_2E3D4C5B6A798;
        byte[] digits = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(digits, Content);
        Assert.IsTrue(_device.Write(First, bytes, Content));
        Assert.IsTrue(_device.ReadBlock(First, 8));
        CollectionAssert.AreEqual((byte[])[.. digits[^bytes..], .. _bytes[bytes..]], _device.Content);
    }

    [TestMethod]
    public void Without_an_answer_the_value_is_nothing_and_the_bus_is_asked_twice()
    {
        _tap.Loses = _ => true;
        long value = 1;
        Assert.HasCount(2, _tap.During(() => Assert.IsFalse(_device.Read(First, 2, out value))));
        Assert.AreEqual(0L, value);
        Assert.HasCount(2, _tap.During(() => Assert.IsFalse(_device.ReadSigned(First, 3, out value))));
        Assert.AreEqual(0L, value);
        Assert.HasCount(2, _tap.During(() => Assert.IsFalse(_device.ReadBlock(First, 8))));
        Assert.HasCount(2, _tap.During(() => Assert.IsFalse(_device.Write(First, 2, 0))));
        Assert.HasCount(2, _tap.During(() => Assert.IsFalse(_device.Holds(First, 2, 0, 0))));
    }

    [TestMethod]
    public void One_lost_transfer_of_a_pair_costs_nothing()
    {
        bool loses = false;
        _tap.Loses = _ => loses = !loses;
        Assert.IsTrue(_device.Read(First, 2, out long value));
        Assert.AreEqual(0x9122L, value);
        Assert.IsTrue(_device.ReadBlock(First, 8));
        Assert.IsTrue(_device.Write(First, 1, 0x55));
        Assert.IsTrue(_device.Holds(First, 2, 0xFFFF, 0x5522));
    }

    [TestMethod]
    [DataRow(0xFFFF, 0x9122, true)]
    [DataRow(0xFFFF, 0x9123, false)]
    [DataRow(0xFF00, 0x9100, true)]
    [DataRow(0x00FF, 0x0022, true)]
    [DataRow(0x0000, 0x0000, true)]
    public void Only_the_bits_that_count_are_compared(int mask, int expected, bool holds)
    {
        Assert.AreEqual(holds, _device.Holds(First, 2, mask, expected));
    }
}

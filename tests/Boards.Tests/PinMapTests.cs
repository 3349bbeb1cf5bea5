using System.Reflection;

namespace SSBms.Boards.Tests;

[TestClass]
public sealed class PinMapTests
{
    private static readonly string[] s_notPins =
    [
        "I2cBus",
        "LinkPort",
        "DisplayBus",
        "DisplayAddress",
        "ImpedanceBus",
        "SupplyChannel",
        "SupplyLowest",
        "SupplyHighest",
    ];

    [TestMethod]
    [DataRow(typeof(Esp32DevKitC.PinMap))]
    [DataRow(typeof(Esp32S3DevKitC.PinMap))]
    [DataRow(typeof(Stm32F769Discovery.PinMap))]
    public void No_pin_is_used_twice(Type pinMap)
    {
        int[] pins = Pins(pinMap);

        Assert.IsGreaterThan(8, pins.Length);
        CollectionAssert.AllItemsAreUnique(pins);
    }

    [TestMethod]
    [DataRow(typeof(Esp32DevKitC.PinMap), new[] { 0, 2, 12, 15 }, "strapping")]
    [DataRow(typeof(Esp32DevKitC.PinMap), new[] { 6, 7, 8, 9, 10, 11, 16, 17 }, "flash and PSRAM")]
    [DataRow(typeof(Esp32DevKitC.PinMap), new[] { 1, 3 }, "serial port")]
    [DataRow(typeof(Esp32DevKitC.PinMap), new[] { 34 }, "supply")]
    [DataRow(typeof(Esp32S3DevKitC.PinMap), new[] { 0, 3, 45, 46 }, "strapping")]
    [DataRow(typeof(Esp32S3DevKitC.PinMap), new[] { 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37 }, "flash and PSRAM")]
    [DataRow(typeof(Esp32S3DevKitC.PinMap), new[] { 19, 20, 43, 44 }, "USB and serial port")]
    [DataRow(typeof(Esp32S3DevKitC.PinMap), new[] { 38, 48 }, "coloured LED")]
    [DataRow(typeof(Esp32S3DevKitC.PinMap), new[] { 47, 48 }, "1.8 V on some modules")]
    [DataRow(typeof(Esp32S3DevKitC.PinMap), new[] { 22, 23, 24, 25 }, "not there")]
    [DataRow(typeof(Esp32S3DevKitC.PinMap), new[] { 4 }, "supply")]
    public void Esp32_pins_with_a_purpose_of_their_own_are_left_alone(Type pinMap, int[] reserved, string purpose)
    {
        Assert.IsEmpty(Pins(pinMap).Intersect(reserved), purpose);
    }

    [TestMethod]
    [DataRow(typeof(Esp32DevKitC.PinMap), 34, 39, new[] { "LinkReceive" }, "they neither drive nor pull")]
    [DataRow(typeof(Esp32DevKitC.PinMap), 5, 5, new[] { "DisplayClock" }, "it pulses at reset, which only a display bears")]
    [DataRow(typeof(Esp32DevKitC.PinMap), 14, 14, new[] { "DisplayData" }, "it pulses at reset, which only a display bears")]
    [DataRow(typeof(Esp32S3DevKitC.PinMap), 18, 18, new[] { "LinkReceive" }, "it pulses high at power-up")]
    [DataRow(
        typeof(Esp32S3DevKitC.PinMap),
        39,
        42,
        new[] { "ContactorFeedback", "HardwareTrip", "ArmSwitch", "ResetKey" },
        "they are JTAG pins at reset, one pulled up"
    )]
    public void Esp32_pins_that_are_not_good_for_everything_serve_what_bears_it(
        Type pinMap,
        int first,
        int last,
        string[] served,
        string reason
    )
    {
        string[] named = [.. Fields(pinMap).Where(field => Pin(field) >= first && Pin(field) <= last).Select(field => field.Name)];

        CollectionAssert.AreEquivalent(served, named, reason);
    }

    [TestMethod]
    [DataRow("ImpedanceSelect", 10)]
    [DataRow("ImpedanceDataIn", 11)]
    [DataRow("ImpedanceClock", 12)]
    [DataRow("ImpedanceDataOut", 13)]
    public void The_impedance_chip_has_the_pins_that_an_spi_of_the_esp32_s3_has_of_its_own(string name, int pin)
    {
        Assert.AreEqual(pin, typeof(Esp32S3DevKitC.PinMap).GetField(name)!.GetRawConstantValue());
    }

    [TestMethod]
    public void Stm32_pins_leave_the_serial_ports_and_debugging_alone()
    {
        int[] reserved = [Port('A', 9), Port('A', 10), Port('A', 13), Port('A', 14), Port('C', 6), Port('C', 7)];

        Assert.IsEmpty(Pins(typeof(Stm32F769Discovery.PinMap)).Intersect(reserved));
    }

    [TestMethod]
    [DataRow("I2cData", 'B', 9)]
    [DataRow("I2cClock", 'B', 8)]
    [DataRow("ContactorCoil", 'J', 1)]
    [DataRow("Heartbeat", 'J', 0)]
    [DataRow("ChargePermit", 'J', 3)]
    [DataRow("DischargePermit", 'J', 4)]
    [DataRow("Lamp", 'J', 5)]
    [DataRow("ContactorFeedback", 'F', 6)]
    [DataRow("HardwareTrip", 'F', 7)]
    [DataRow("ArmSwitch", 'C', 8)]
    [DataRow("ResetKey", 'H', 6)]
    public void Stm32_pins_are_those_of_the_connector(string name, char port, int pin)
    {
        object? number = typeof(Stm32F769Discovery.PinMap).GetField(name)!.GetRawConstantValue();

        Assert.AreEqual(Port(port, pin), number);
    }

    private static int Port(char letter, int pin)
    {
        return (letter - 'A') * 16 + pin;
    }

    private static int[] Pins(Type pinMap)
    {
        return [.. Fields(pinMap).Select(Pin)];
    }

    private static IEnumerable<FieldInfo> Fields(Type pinMap)
    {
        return pinMap
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => !s_notPins.Contains(field.Name, StringComparer.Ordinal));
    }

    private static int Pin(FieldInfo field)
    {
        return (int)field.GetRawConstantValue()!;
    }
}

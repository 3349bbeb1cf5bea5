using System.Reflection;

namespace SSBms.Boards.Tests;

[TestClass]
public sealed class PinMapTests
{
    /// <summary>Strapping, flash, PSRAM and serial port pins.</summary>
    private static readonly int[] s_esp32Reserved = [0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17];

    /// <summary>They pulse at reset, which only a display bears.</summary>
    private static readonly int[] s_esp32Pulsing = [5, 14];

    private static readonly string[] s_notPins =
    [
        "I2cBus",
        "LinkPort",
        "DisplayBus",
        "DisplayAddress",
        "SupplyChannel",
        "SupplyLowest",
        "SupplyHighest",
    ];

    [TestMethod]
    [DataRow(typeof(Esp32DevKitC.PinMap))]
    [DataRow(typeof(Stm32F769Discovery.PinMap))]
    public void No_pin_is_used_twice(Type pinMap)
    {
        int[] pins = Pins(pinMap);

        Assert.IsGreaterThan(8, pins.Length);
        CollectionAssert.AllItemsAreUnique(pins);
    }

    [TestMethod]
    public void Esp32_pins_are_free_for_use()
    {
        int[] pins = Pins(typeof(Esp32DevKitC.PinMap));

        Assert.IsEmpty(pins.Intersect(s_esp32Reserved));
        CollectionAssert.AreEquivalent(new[] { "LinkReceive" }, Named(pin => pin >= 34), "34 to 39 neither drive nor pull");
    }

    [TestMethod]
    public void Esp32_pins_that_pulse_at_reset_serve_the_display_only()
    {
        CollectionAssert.AreEquivalent(new[] { "DisplayData", "DisplayClock" }, Named(pin => s_esp32Pulsing.Contains(pin)));
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

    private static string[] Named(Predicate<int> which)
    {
        return [.. Fields(typeof(Esp32DevKitC.PinMap)).Where(field => which(Pin(field))).Select(field => field.Name)];
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

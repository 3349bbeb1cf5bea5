using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Boards.Tests;

/// <summary>Who wires a board by its table or its picture gets what the program drives.</summary>
[TestClass]
public sealed class WiringTests
{
    private const string Esp32 = "boards/Esp32DevKitC/";
    private const string Esp32S3 = "boards/Esp32S3DevKitC/";
    private const string Stm32 = "boards/Stm32F769Discovery/";

    [TestMethod]
    [DataRow(typeof(Esp32DevKitC.PinMap), Esp32)]
    [DataRow(typeof(Esp32S3DevKitC.PinMap), Esp32S3)]
    public void Esp32_table_has_every_pin_of_the_program(Type pinMap, string board)
    {
        AssertPins(pinMap, RepositoryFiles.Table(board + "README.md", "## Wiring"), pin: 1, name: 2, exceptions: []);
    }

    [TestMethod]
    public void Stm32_table_has_every_pin_of_the_program()
    {
        IReadOnlyList<string[]> table = RepositoryFiles.Table(Stm32 + "README.md", "## Wiring");

        AssertPins(typeof(Stm32F769Discovery.PinMap), table, pin: 3, name: 4, exceptions: ["Lamp"]);
        foreach (string[] row in table.Where(row => row[3].Length > 0))
        {
            int number = (row[2][1] - 'A') * 16 + int.Parse(row[2][2..], CultureInfo.InvariantCulture);
            Assert.AreEqual(row[3], number.ToString(CultureInfo.InvariantCulture), row[2]);
        }
    }

    [TestMethod]
    public void The_lamp_of_the_stm32_board_is_told_beside_its_table()
    {
        Assert.Contains($"(PJ5, `Lamp`, number {Stm32F769Discovery.PinMap.Lamp})", RepositoryFiles.Read(Stm32 + "README.md"));
    }

    [TestMethod]
    [DataRow(Esp32)]
    [DataRow(Esp32S3)]
    [DataRow(Stm32)]
    public void Picture_and_table_agree(string board)
    {
        string[] table = [.. RepositoryFiles.Table(board + "README.md", "## Wiring").Select(row => $"{row[1]}: {row[0]}").Order()];

        CollectionAssert.AreEqual(table, Drawn(board + "wiring.svg").Order().ToArray());
    }

    [TestMethod]
    [DataRow(typeof(Esp32DevKitC.PinMap), Esp32, 6, "34")]
    [DataRow(typeof(Esp32S3DevKitC.PinMap), Esp32S3, 3, "4")]
    public void Esp32_supply_is_measured_where_the_table_says(Type pinMap, string board, int channel, string pin)
    {
        Assert.AreEqual(channel, pinMap.GetField("SupplyChannel")!.GetRawConstantValue());
        Assert.IsTrue(
            RepositoryFiles.Table(board + "README.md", "## Wiring").Any(row => row[1] == pin && row[2] == $"ADC1 channel {channel}")
        );
    }

    [TestMethod]
    public void Chips_have_the_addresses_of_the_configuration()
    {
        var configuration = new BoardConfiguration();
        string[] fields = ["CurrentMonitor", "Converter", "Bridge", "PlateSensor", "WallSensor", "Memory"];
        string[] expected =
        [
            .. fields.Select(field =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"0x{typeof(BoardConfiguration).GetField(field + "Address")!.GetValue(configuration):X2}"
                )
            ),
        ];
        string[] table = [.. RepositoryFiles.Table("boards/README.md", "### Chips on the I²C bus").Select(row => row[1])];
        string[] drawn =
        [
            .. Texts("boards/front-end.svg")
                .Where(text => text.Value.StartsWith("0x", StringComparison.Ordinal))
                .Select(text => text.Value[..4]),
        ];

        CollectionAssert.AreEqual(expected, table);
        CollectionAssert.IsSubsetOf(expected, drawn);
    }

    [TestMethod]
    public void The_schematic_has_the_values_of_the_reference_design()
    {
        var design = new Settings();
        string[] drawn = [.. Texts("boards/front-end.svg").Select(text => text.Value)];

        CollectionAssert.Contains(drawn, Text($"R1 {design.Get(Setting.Shunt)} Ω shunt"));
        CollectionAssert.Contains(drawn, Text($"{design.Get(Setting.CellReference)} V"));
        CollectionAssert.Contains(drawn, Text($"load cell {design.Get(Setting.LoadCellRating) / 1000} kN"));
        string sensitivity = Text($"{design.Get(Setting.LoadCellSensitivity) * 1000} mV/V");
        Assert.IsTrue(drawn.Any(text => text.StartsWith(sensitivity, StringComparison.Ordinal)));
        Assert.AreEqual(2.0, design.Get(Setting.ConverterDivider), "two equal resistors are drawn");
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static void AssertPins(Type pinMap, IReadOnlyList<string[]> table, int pin, int name, string[] exceptions)
    {
        string[] notPins = ["I2cBus", "DisplayBus", "DisplayAddress", "ImpedanceBus", "SupplyChannel"];
        string[] expected =
        [
            .. pinMap
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.FieldType == typeof(int) && !notPins.Contains(field.Name) && !exceptions.Contains(field.Name))
                .Select(field => Text($"`{field.Name}` {field.GetRawConstantValue()}"))
                .Order(StringComparer.Ordinal),
        ];
        string[] actual =
        [
            .. table.Where(row => row[name].StartsWith('`')).Select(row => $"{row[name]} {row[pin]}").Order(StringComparer.Ordinal),
        ];

        CollectionAssert.AreEqual(expected, actual);
    }

    /// <summary>"pin: net" of every net of the front end that a wiring picture shows: the pin is what is written at its height.</summary>
    private static IEnumerable<string> Drawn(string path)
    {
        XElement[] texts = [.. Texts(path)];
        XElement[] pins = [.. texts.Where(text => Class(text) == "p")];
        foreach (XElement net in texts.Where(text => Class(text) == "l"))
        {
            XElement pin = pins.Where(pin => Number(pin, "y") == Number(net, "y"))
                .MinBy(pin => Math.Abs(Number(pin, "x") - Number(net, "x")))!;
            yield return $"{pin.Value}: {net.Value}";
        }
    }

    private static IEnumerable<XElement> Texts(string path)
    {
        return XDocument.Parse(RepositoryFiles.Read(path)).Descendants().Where(element => element.Name.LocalName == "text");
    }

    private static string Class(XElement element)
    {
        return element.Attribute("class")?.Value ?? "";
    }

    private static double Number(XElement element, string name)
    {
        return double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }
}

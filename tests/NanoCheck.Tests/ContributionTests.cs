using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Tests;

/// <summary>The steps of CONTRIBUTING.md, taken: so many files are touched, and then it works.</summary>
[TestClass]
public sealed class ContributionTests
{
    private const string Control = "firmware/Control/";
    private const string Drivers = "firmware/Drivers/";
    private const string VirtualBoard = "host-sim/VirtualBoard/";

    [TestMethod]
    public void A_diagnosis_with_a_quantity_of_its_own_takes_four_files()
    {
        var source = new ExtendedSource("firmware/Control");
        source.AddFile("GarnetCell.cs", File.ReadAllText(Tree.Above(AppContext.BaseDirectory).FullPath("tests/Device/GarnetCell.cs")));
        source.Touched.Clear();
        source.Add(
            Control + "Quantity.cs",
            "/// <summary>How many quantities",
            """
                /// <summary>How far the voltage wobbles, V.</summary>
                [Unit("V")]
                VoltageWobble,
            """
        );
        source.Add(
            Control + "SampleValidation.cs",
            "CurrentDensities(sample.Current, quantities);",
            "quantities.Set(Quantity.VoltageWobble, sample.CellVoltage.Value - 3.0);"
        );
        source.Add(Control + "DiagnosisCode.cs", "/// <summary>One more than the last code", "VoltageWobbles,");
        source.Add(
            Control + "DiagnosisTable.cs",
            "// The board itself.",
            """Diagnosis.Above(DiagnosisCode.VoltageWobbles, Quantity.VoltageWobble, Quantity.VoltageDisagreementLimit, 3, Response.Trip),"""
        );

        string seen = source.Run(
            """
            using SSBms.Control;

            public static class Trial
            {
                public static string Run()
                {
                    var guard = new Guard(SSBms.Device.Tests.GarnetCell.Settings(false, 0.1), SSBms.Device.Tests.GarnetCell.Board(0.1), DiagnosisTable.Default());
                    var sample = new Sample();
                    var decision = new Decision();
                    string raised = "";
                    for (int cycle = 0; cycle < 4; cycle++)
                    {
                        sample.Now += 100;
                        sample.CellVoltage.Accept(cycle == 0 ? 3.0 : 3.1, sample.Now);
                        guard.Step(sample, decision);
                        int row = Enumerable.Range(0, guard.Diagnostics.Count).Single(i => guard.Diagnostics.Row(i).Code == DiagnosisCode.VoltageWobbles);
                        raised += guard.Diagnostics.IsRaised(row) ? "1" : "0";
                    }

                    var unit = (UnitAttribute)Attribute.GetCustomAttribute(typeof(Quantity).GetField("VoltageWobble")!, typeof(UnitAttribute))!;
                    return $"{raised} in {unit.Symbol}";
                }
            }
            """
        );

        Assert.AreEqual("0001 in V", seen, "raised by its third sample, with a unit");
        AssertTouched(source, most: 4, section: "## Add a diagnosis", except: "SampleValidation.cs");
    }

    [TestMethod]
    public void A_chip_takes_seven_files()
    {
        var source = new ExtendedSource("firmware/Control", "firmware/Drivers", "firmware/Drivers.Impedance", "host-sim/VirtualBoard");
        source.AddFile(
            Drivers + "Chips/Wobbler.cs",
            """
            namespace SSBms.Drivers;

            public sealed class Wobbler
            {
                private readonly RegisterDevice _chip;

                public Wobbler(II2cBus bus, int address)
                {
                    _chip = new RegisterDevice(bus, address);
                }

                public bool Start()
                {
                    return _chip.Holds(0x0F, 2, 0xFFFF, 0x1234);
                }
            }
            """
        );
        source.Add(Drivers + "BoardConfiguration.cs", "/// <summary>Longest control period", "public int WobblerAddress = 0x60;");
        source.Add(Drivers + "MeasuringChain.cs", "private readonly double[] _uncalibrated", "private readonly Wobbler _wobbler;");
        source.Add(Drivers + "MeasuringChain.cs", "_plate = new Tmp117(", "_wobbler = new Wobbler(ports.Bus, board.WobblerAddress);");
        source.Add(Drivers + "MeasuringChain.cs", "bool current = _currentMonitor.Start();", "if (!_wobbler.Start()) { return false; }");
        source.AddFile(
            VirtualBoard + "Chips/WobblerChip.cs",
            """
            namespace SSBms.VirtualBoard;

            public sealed class WobblerChip(VirtualClock clock, NoiseSource noise) : VirtualChip(clock, noise)
            {
                protected override bool OnWrite(ReadOnlySpan<byte> data) => true;

                protected override bool OnRead(Span<byte> data)
                {
                    Put(data, 0x1234, 2);
                    return true;
                }

                protected override void PowerUp() { }
            }
            """
        );
        source.Add(
            VirtualBoard + "SimulatedBoard.cs",
            "_chips = new Dictionary",
            """var wobbler = new WobblerChip(Clock, new NoiseSource(seed, "wobbler")); Bus.Attach(configuration.WobblerAddress, wobbler);"""
        );
        source.Add(VirtualBoard + "SimulatedBoard.cs", "[\"mb85rc256v\"] = Memory,", "[\"wobbler\"] = wobbler,");

        // Not compiled here: its line in the project file, which a rule of NanoCheck asks for, and its row in the table of addresses.
        source.Touched.Add(Drivers + "SSBms.Drivers.nfproj");
        source.Touched.Add("boards/README.md");
        string seen = source.Run(
            """
            using SSBms.Control;
            using SSBms.Drivers;
            using SSBms.VirtualBoard;

            public static class Trial
            {
                public static string Run()
                {
                    var settings = new Settings();
                    settings.Set(Setting.Area, 1.0);
                    var board = new SimulatedBoard(new BoardConfiguration(), settings, 1);
                    var contactor = new Contactor(board.Ports.ContactorCoil, board.Ports.ContactorFeedback);
                    var chain = new MeasuringChain(board.Ports, contactor, new BoardConfiguration(), settings);
                    bool sound = chain.Start();
                    board.Chip("wobbler").Fault = ChipFault.Off;
                    return $"{sound} {chain.Start()}";
                }
            }
            """
        );

        Assert.AreEqual("True False", seen, "it answers, and its fault is noticed");
        AssertTouched(source, most: 8, section: "## Add a chip", except: "Wobbler");
    }

    /// <summary>No more files than promised, and each of them named in the steps but for the one the contribution is about.</summary>
    private static void AssertTouched(ExtendedSource source, int most, string section, string except)
    {
        string page = Tree.Above(AppContext.BaseDirectory).Read("CONTRIBUTING.md");
        int start = page.IndexOf(section, StringComparison.Ordinal);
        string steps = page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];
        Assert.IsLessThanOrEqualTo(most, source.Touched.Count, string.Join(", ", source.Touched));
        foreach (string path in source.Touched.Where(path => !path.Contains(except, StringComparison.Ordinal)))
        {
            string name = Path.GetFileName(path);
            Assert.Contains(name, steps, $"{section} does not name {path}");
        }
    }
}

using System.Globalization;
using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>What an operator reads on the display of a board that runs.</summary>
[TestClass]
public sealed class StatusPageTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./:acm";
    private const int NameLetters = 12;

    private static readonly byte[] s_reference = ReferenceProfile.Encode(ReferenceProfile.Settings());

    private readonly StatusPage _page = new();

    [TestMethod]
    public void Without_a_profile_it_says_so_and_why()
    {
        var station = new Station(withProfile: false);
        station.Start();
        Assert.AreSequenceEqual(new[] { "NO PROFILE", "NONE", "", "", "", "", "", "" }, Lines(station));
        station.Board.ResetKey.IsOn = true;
        AnswerMessage answer = station.Line.Push(ReferenceProfile.Changed("bad", (Setting.ResistanceActivation, -1.0)));
        Assert.AreEqual("resistance_activation", answer.Name);
        Assert.AreEqual("RESISTANCE ACTIVATION", Lines(station)[1]);
    }

    [TestMethod]
    public void In_self_test_it_names_what_is_missing()
    {
        var station = new Station();
        station.Board.Chip("nau7802").Fault = ChipFault.Off;
        station.Start();
        station.Cycles(20);
        string[] lines = Lines(station);
        Assert.AreEqual(("SELF-TEST", "NO PRESSURE", ""), (lines[0], lines[1], lines[7]));
        Assert.AreEqual("P -- / -- MPa", lines[4], "without a pressure no limit is computed");
    }

    [TestMethod]
    public void A_board_without_its_front_end_shows_no_number_at_all()
    {
        var station = new Station();
        foreach (string chip in station.Board.ChipNames.Where(name => name != "mb85rc256v"))
        {
            station.Board.Chip(chip).Fault = ChipFault.Off;
        }

        station.Start();
        station.Cycles(20);
        string[] lines = Lines(station);
        Assert.AreEqual("SELF-TEST", lines[0]);
        Assert.AreEqual("HARDWARE OPENED", lines[1], "the latch stays set until the current monitor is configured");
        Assert.AreSequenceEqual(new[] { "U -- V", "J -- mA/cm2", "P -- / -- MPa", "T -- C" }, lines[2..6]);
    }

    [TestMethod]
    public void In_standby_it_names_what_is_guarded_and_says_that_it_stands_while_the_lamp_is_on()
    {
        Station station = Standby();
        string[] lines = Lines(station);
        Assert.AreEqual(("STANDBY", ""), (lines[0], lines[1]));
        Assert.AreEqual(3.4, Number(lines[2], "U # V"), 0.01);
        Assert.AreEqual(0.0, Number(lines[3], "J # mA/cm2"), 0.002);
        Assert.AreEqual(5.0, Number(lines[4], "P # / 0.00 MPa"), 0.02);
        Assert.AreEqual(25.0, Number(lines[5], "T # C"), 0.3);
        Assert.AreEqual($"GARNET-LFP {ReferenceProfile.HashOf(s_reference):X8}", lines[6]);
        Assert.AreEqual("LAMP ON: OLD VALUES", lines[7]);
    }

    [TestMethod]
    public void A_trip_stays_named_when_all_is_well_again()
    {
        Station station = Standby();
        Assert.AreEqual("LAMP ON: OLD VALUES", Lines(station)[7]);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(Station.CyclesToOperating);
        Assert.AreEqual("OPERATING", Lines(station)[0]);
        station.Voltage = 4.15;
        station.Cycles(5);
        station.Voltage = 3.4;
        station.Cycles(5);
        string[] lines = Lines(station);
        Assert.AreEqual(("TRIPPED", "VOLTAGE TOO HIGH", ""), (lines[0], lines[1], lines[7]));
    }

    [TestMethod]
    public void A_trip_stays_named_whatever_comes_after_it()
    {
        Station station = Station.Operating();
        station.Board.Chip("nau7802").Fault = ChipFault.Off;
        station.Cycles(5);
        station.Voltage = 4.15;
        station.Cycles(5);
        Diagnostics diagnostics = station.Guard.Diagnostics;
        Assert.AreEqual(DiagnosisCode.OverVoltage, diagnostics.Row(diagnostics.FirstTrip()).Code, "it would come first");
        Assert.AreEqual("NO PRESSURE", Lines(station)[1]);
    }

    [TestMethod]
    public void A_chip_that_lost_its_setup_is_named_before_all_else()
    {
        Station station = Standby();
        station.Board.Chip("nau7802").Fault = ChipFault.Reset;
        station.Cycles(10);
        Assert.AreEqual("CHIP SETUP LOST", Lines(station)[1]);
    }

    [TestMethod]
    public void What_restricts_a_board_is_named_where_nothing_trips_it()
    {
        Station station = Standby();
        station.Board.Memory.WriteProtected = true;
        station.Cycles(120);
        Assert.AreEqual("MEMORY FAULT", Lines(station)[1]);
        station.Board.Chip("nau7802").Fault = ChipFault.Off;
        station.Cycles(10);
        Assert.AreEqual("NO PRESSURE", Lines(station)[1], "what would trip comes first");
    }

    [TestMethod]
    public void Current_through_an_open_contactor_is_named_and_shown_with_the_pressure_that_it_needs()
    {
        var station = new Station { Density = -0.2 };
        station.Board.Contactor.Fault = ContactorFault.Welded;
        station.Start();
        station.Cycles(20);
        string[] lines = Lines(station);
        Assert.AreEqual("CONTACTOR WELDED", lines[1]);
        Assert.AreEqual(-0.2, Number(lines[3], "J # mA/cm2"), 0.002);
        Assert.AreEqual(
            station.Guard.Quantities.Get(Quantity.CriticalPressure),
            double.Parse(lines[4].Split(' ')[3], CultureInfo.InvariantCulture),
            0.005
        );
    }

    [TestMethod]
    [DataRow(0.0, "0.000")]
    [DataRow(3.4, "3.400")]
    [DataRow(0.00049, "0.000")]
    [DataRow(0.00051, "0.001")]
    [DataRow(-0.00049, "0.000", DisplayName = "nothing has no sign")]
    [DataRow(-0.00051, "-0.001")]
    [DataRow(-12.3456, "-12.346")]
    [DataRow(9.9994, "9.999")]
    [DataRow(9.9996, "10.000")]
    [DataRow(99.999, "99.999")]
    [DataRow(100.0, "100.000")]
    [DataRow(999999.0, "999999.000")]
    [DataRow(1e6, "--", DisplayName = "what can be no measurement")]
    [DataRow(-1e6, "--")]
    public void A_number_is_shown_to_the_nearest_thousandth(double value, string shown)
    {
        Station station = Standby();
        station.Guard.Quantities.Set(Quantity.CellVoltage, value);
        station.Guard.Quantities.Set(Quantity.CurrentDensity, value);
        string[] lines = Lines(station);
        Assert.AreEqual(($"U {shown} V", $"J {shown} mA/cm2"), (lines[2], lines[3]));
    }

    [TestMethod]
    public void Pressures_have_two_decimals_and_temperatures_one_and_a_line_ends_where_the_display_ends()
    {
        Station station = Standby();
        Quantities quantities = station.Guard.Quantities;
        quantities.Set(Quantity.StackPressure, 12.346);
        quantities.Set(Quantity.CriticalPressure, 0.996);
        quantities.Set(Quantity.HottestTemperature, -10.06);
        string[] lines = Lines(station);
        Assert.AreEqual(("P 12.35 / 1.00 MPa", "T -10.1 C"), (lines[4], lines[5]));
        quantities.Set(Quantity.StackPressure, 123456.78);
        quantities.Set(Quantity.CriticalPressure, 654321.98);
        lines = Lines(station);
        Assert.AreEqual(("P 123456.78 / 654321.", "T -10.1 C"), (lines[4], lines[5]));
        Assert.HasCount(StatusPage.Width * StatusPage.Height / 8, _page.Dots);
        for (int edge = StatusPage.Width - 2; edge < _page.Dots.Length; edge += StatusPage.Width)
        {
            Assert.AreEqual((0, 0), (_page.Dots[edge], _page.Dots[edge + 1]), "no letter is cut in two");
        }

        quantities.Forget(Quantity.CellVoltage);
        Assert.AreEqual("U -- V", Lines(station)[2]);
    }

    [TestMethod]
    public void Every_state_and_every_row_of_the_fault_policy_has_words_that_can_be_shown()
    {
        string[] words =
        [
            .. Enum.GetValues<ProtectionState>().Select(StateText.Of),
            .. DiagnosisTable.Default().Select(row => CauseText.Of(row.Code)),
            CauseText.Of(DiagnosisCode.FirmwareFault),
            CauseText.Of(DiagnosisCode.LostWhileClosed),
            CauseText.Of(DiagnosisCode.LatchCorrupt),
        ];

        CollectionAssert.AllItemsAreUnique(words);
        foreach (string word in words)
        {
            Assert.IsTrue(word.Length is > 0 and <= StatusPage.Letters, word);
            Assert.IsTrue(word.All(letter => letter == ' ' || Alphabet.Contains(letter, StringComparison.Ordinal)), word);
        }

        Assert.AreEqual(("", ""), (CauseText.Of(DiagnosisCode.None), StateText.Of((ProtectionState)99)));
    }

    [TestMethod]
    [DataRow("!\"#$%&'()*+,-./0123456789:;<=>?@", "            ")]
    [DataRow("azAZ{`[@]~^_ more", "AZAZ")]
    [DataRow("a 12 letters", "A 12 LETTERS")]
    [DataRow("a 13 letters.", "A 13 LETTERS")]
    public void A_name_is_shown_in_capitals_and_leaves_its_hash_where_it_is(string name, string shown)
    {
        byte[] memory = new byte[Mb85rc256vChip.Size];
        byte[] profile = ReferenceProfile.Changed(name);
        Assert.IsTrue(ReferenceProfile.Take(ReferenceProfile.Open(memory), profile));
        var station = new Station(memory);
        station.Start();

        string line = Lines(station)[6];

        Assert.AreEqual($"{ReferenceProfile.HashOf(profile):X8}", line[^8..]);
        Assert.AreEqual(shown.TrimEnd(), line[..^9].TrimEnd());
        Assert.AreEqual(Math.Min(name.Length, NameLetters) + 9, line.Length);
    }

    [TestMethod]
    public void Letters_are_seven_dots_high_and_five_wide_and_what_is_none_is_left_blank()
    {
        const string Picture = """
            .###. #..#. ..... .....
            #...# #..#. ..... .....
            #...# #..#. ##.#. .....
            ##### ##### #.#.# .....
            #...# ...#. #.#.# .....
            #...# ...#. #.#.# .....
            #...# ...#. #.#.# .....
            """;
        var font = new DotFont();
        byte[] dots = new byte[23];
        string letters = "A4m?";
        for (int i = 0; i < letters.Length; i++)
        {
            font.Put(letters[i], dots, i * 6);
        }

        string[] rows = Picture.ReplaceLineEndings("\n").Split('\n');
        for (int row = 0; row < rows.Length; row++)
        {
            string seen = string.Concat(dots.Select(column => ((column >> row) & 1) == 1 ? '#' : '.'));
            Assert.AreEqual(rows[row].Replace(' ', '.'), seen);
        }
    }

    private static Station Standby()
    {
        var station = new Station();
        station.Start();
        station.Cycles(30);
        Assert.AreEqual(ProtectionState.Standby, station.State);
        return station;
    }

    private string[] Lines(Station station)
    {
        _page.Draw(station.Firmware);
        return DotText.Read(_page.Dots);
    }

    /// <summary>The number at the # of a line that is otherwise as expected.</summary>
    private static double Number(string line, string expected)
    {
        string[] around = expected.Split('#');
        Assert.StartsWith(around[0], line);
        Assert.EndsWith(around[1], line);
        return double.Parse(line[around[0].Length..^around[1].Length], CultureInfo.InvariantCulture);
    }
}

using System.Globalization;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Boards.Tests;

/// <summary>What an operator reads on the display of a board that runs.</summary>
[TestClass]
public sealed class StatusPageTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./:acm";
    private const double Area = 1.131;
    private const double Density = -0.2;
    private const double NewtonPerMegapascal = Area * 100.0;
    private const int MillisecondsPerPage = 1000;
    private const int Period = 100;

    private static readonly Profile s_profile = ProfileFile.Make(
        "lfp-al2o3",
        0,
        [],
        CellSettings.Of(CellCatalogue.BuiltIn.Find("chen2020-lfp-al2o3")!)
    );

    private double _pressure = 5.0;
    private bool _welded;

    [TestMethod]
    public void Without_a_profile_it_says_so_and_why()
    {
        SimulatedBoard board = Fixture(memory: null);
        Run(Start(board), 2 * MillisecondsPerPage);

        CollectionAssert.AreEqual(new[] { "NO PROFILE", "NONE", "", "", "", "", "", "" }, Lines(board));
    }

    [TestMethod]
    public void A_profile_that_has_rotted_is_named_by_what_is_wrong_with_it()
    {
        byte[] memory = BootImage.With(s_profile, new BoardConfiguration());
        memory[MemoryMap.Profile + 200] ^= 1;
        SimulatedBoard board = Fixture(memory);
        Run(Start(board), 2 * MillisecondsPerPage);

        string[] lines = Lines(board);
        Assert.AreEqual("NO PROFILE", lines[0]);
        Assert.AreEqual("CHECKSUM", lines[1]);
    }

    [TestMethod]
    public void In_self_test_it_names_what_is_missing()
    {
        SimulatedBoard board = Fixture(Memory());
        board.Chip("nau7802").Fault = ChipFault.Off;
        Run(Start(board), 2 * MillisecondsPerPage);

        string[] lines = Lines(board);
        Assert.AreEqual("SELF-TEST", lines[0]);
        Assert.AreEqual("NO PRESSURE", lines[1]);
        Assert.AreEqual("P -- / -- MPa", lines[4], "without a pressure no limit is computed");
    }

    [TestMethod]
    public void A_board_without_its_front_end_shows_no_number_at_all()
    {
        SimulatedBoard board = Fixture(Memory());
        foreach (string chip in board.ChipNames.Where(name => name != "mb85rc256v"))
        {
            board.Chip(chip).Fault = ChipFault.Off;
        }

        Run(Start(board), 2 * MillisecondsPerPage);

        string[] lines = Lines(board);
        Assert.AreEqual("SELF-TEST", lines[0]);
        Assert.AreEqual(
            "HARDWARE OPENED",
            lines[1],
            "the latch stays set until the current monitor is configured, and it has told nothing"
        );
        CollectionAssert.AreEqual(new[] { "U -- V", "J -- mA/cm2", "P -- / -- MPa", "T -- C" }, lines[2..6]);
    }

    [TestMethod]
    public void In_standby_it_names_what_is_guarded_and_says_that_it_stands_while_the_contactor_is_closed()
    {
        SimulatedBoard board = Fixture(Memory());
        Firmware firmware = Start(board);
        Run(firmware, 3 * MillisecondsPerPage);

        string[] lines = Lines(board);

        Assert.AreEqual("STANDBY", lines[0]);
        Assert.AreEqual("", lines[1]);
        Assert.AreEqual(3.4, Number(lines[2], "U # V"), 0.01);
        Assert.AreEqual(0.0, Number(lines[3], "J # mA/cm2"), 0.002);
        Assert.AreEqual(5.0, Number(lines[4], "P # / 0.00 MPa"), 0.02);
        Assert.AreEqual(25.0, Number(lines[5], "T # C"), 0.3);
        Assert.AreEqual($"LFP-AL2O3 {s_profile.Hash:X8}", lines[6]);
        Assert.AreEqual("LAMP ON: OLD VALUES", lines[7]);
        board.ArmSwitch.IsOn = true;
        Run(firmware, 3 * MillisecondsPerPage);
        Assert.IsTrue(board.ContactorConducts);
        lines = Lines(board);
        _pressure = 5.05;
        Run(firmware, 3 * MillisecondsPerPage);
        Assert.AreEqual("STANDBY", lines[0]);
        CollectionAssert.AreEqual(lines, Lines(board), "a bus that a display blocks must not stop a cycle");
    }

    [TestMethod]
    public void A_trip_stays_named_when_all_is_well_again()
    {
        SimulatedBoard board = Fixture(Memory());
        Firmware firmware = Start(board);
        Run(firmware, 2 * MillisecondsPerPage);
        board.ArmSwitch.IsOn = true;
        Run(firmware, 3 * MillisecondsPerPage);
        Assert.IsTrue(board.ContactorConducts);
        _pressure = 0.4;
        Run(firmware, MillisecondsPerPage);
        _pressure = 5.0;
        Run(firmware, 2 * MillisecondsPerPage);

        string[] lines = Lines(board);

        Assert.AreEqual("TRIPPED", lines[0]);
        Assert.AreEqual("PRESSURE CRITICAL", lines[1]);
        Assert.AreEqual(5.0, Number(lines[4], "P # / 0.00 MPa"), 0.02);
        Assert.AreEqual("", lines[7]);
    }

    [TestMethod]
    public void Current_through_an_open_contactor_is_named_and_shown_with_the_pressure_that_it_needs()
    {
        SimulatedBoard board = Fixture(Memory());
        Firmware firmware = Start(board);
        _welded = true;
        Run(firmware, 3 * MillisecondsPerPage);

        string[] lines = Lines(board);

        Assert.AreEqual("SELF-TEST", lines[0]);
        Assert.AreEqual("CONTACTOR WELDED", lines[1]);
        Assert.AreEqual(Density, Number(lines[3], "J # mA/cm2"), 0.002);
        Assert.AreEqual(5.0, Number(lines[4], "P # / 1.00 MPa"), 0.02);
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
    }

    [TestMethod]
    public void Every_letter_a_profile_may_have_in_its_name_leaves_its_hash_where_it_is()
    {
        string name = string.Concat(Enumerable.Range('!', '~' - '!' + 1).Select(letter => (char)letter))[..Profile.NameBytes];
        Profile named = ProfileFile.Make(name, 0, [], s_profile.Settings);
        SimulatedBoard board = Fixture(BootImage.With(named, new BoardConfiguration()));
        Run(Start(board), 2 * MillisecondsPerPage);

        Assert.AreEqual($"{named.Hash:X8}", Lines(board)[6][^8..]);
    }

    private static byte[] Memory()
    {
        return BootImage.With(s_profile, new BoardConfiguration());
    }

    private static Firmware Start(SimulatedBoard board)
    {
        var firmware = new Firmware(board.Ports, new BoardConfiguration(), []);
        firmware.Supervisor.Start();
        return firmware;
    }

    private static void Run(Firmware firmware, int milliseconds)
    {
        for (int i = 0; i < milliseconds / Period; i++)
        {
            firmware.Supervisor.Step();
        }
    }

    /// <summary>The picture on the display, read back from its dots.</summary>
    private static string[] Lines(SimulatedBoard board)
    {
        byte[] dots = board.Display.Dots!;
        return [.. Enumerable.Range(0, StatusPage.Height / 8).Select(line => Read(dots, line * StatusPage.Width))];
    }

    private static string Read(byte[] dots, int start)
    {
        IEnumerable<char> letters = Enumerable
            .Range(0, StatusPage.Letters)
            .Select(cell =>
            {
                byte[] columns = dots[(start + cell * (DotFont.Width + 1))..][..DotFont.Width];
                return columns.All(column => column == 0) ? ' ' : Alphabet.Single(letter => Dots(letter).SequenceEqual(columns));
            });
        return string.Concat(letters).TrimEnd();
    }

    private static byte[] Dots(char letter)
    {
        byte[] columns = new byte[DotFont.Width];
        new DotFont().Put(letter, columns, 0);
        return columns;
    }

    /// <summary>The number at the # of a line that is otherwise as expected.</summary>
    private static double Number(string line, string expected)
    {
        string[] around = expected.Split('#');
        Assert.StartsWith(around[0], line);
        Assert.EndsWith(around[1], line);
        return double.Parse(line[around[0].Length..^around[1].Length], CultureInfo.InvariantCulture);
    }

    /// <summary>A board whose sensors see a cell from which a current strips while it can.</summary>
    private SimulatedBoard Fixture(byte[]? memory)
    {
        var board = new SimulatedBoard(new BoardConfiguration(), s_profile.Settings, 3, memory);
        board.Clock.Waiting = milliseconds =>
        {
            for (int i = 0; i < milliseconds; i++)
            {
                board.SetCell(3.4, _welded || board.ContactorConducts ? Density * Area * 1e-3 : 0.0);
                board.SetForce(_pressure * NewtonPerMegapascal);
                board.SetTemperatures(25.0, 25.0);
                board.Advance(board.Clock.Microseconds + 1000);
            }
        };
        return board;
    }
}

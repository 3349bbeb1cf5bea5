using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>When the operator's display is written to.</summary>
[TestClass]
public sealed class StatusDisplayTests
{
    private readonly Screen _screen = new();
    private readonly Station _station;

    public StatusDisplayTests()
    {
        _station = new Station(wiring: ports => ports.With(display: _screen));
        _station.Start();
    }

    [TestMethod]
    public void While_the_contactor_is_open_it_shows_the_page_once_a_second()
    {
        _station.Cycles(100);

        Assert.AreEqual(ProtectionState.Standby, _station.State);
        Assert.HasCount(10, _screen.Pictures);
        var page = new StatusPage();
        page.Draw(_station.Firmware);
        Assert.AreSequenceEqual(page.Dots, _screen.Pictures[^1]);
        Assert.AreNotSequenceEqual(_screen.Pictures[0], _screen.Pictures[^1], "self-test came before standby");
    }

    [TestMethod]
    [DataRow(0.1, 10)]
    [DataRow(0.037, 28, DisplayName = "not before a second has passed")]
    public void It_is_written_to_in_the_cycle_in_which_a_second_has_passed(double cycle, int cycles)
    {
        byte[] memory = new byte[Mb85rc256vChip.Size];
        ReferenceProfile.Take(ReferenceProfile.Open(memory), ReferenceProfile.Changed("paced", (Setting.Cycle, cycle)));
        var station = new Station(memory, ports => ports.With(display: _screen));
        station.Start();
        for (int i = 0; i < 4 * cycles; i++)
        {
            station.Cycles(1);
            Assert.HasCount(1 + i / cycles, _screen.Pictures, $"cycle {i}");
        }
    }

    [TestMethod]
    public void While_the_contactor_is_closed_nothing_is_written_to_it()
    {
        _station.Cycles(20);
        _station.Board.ArmSwitch.IsOn = true;
        _station.Cycles(20);
        Assert.AreEqual(ProtectionState.Operating, _station.State);
        _screen.Pictures.Clear();

        _station.Cycles(100);

        Assert.IsEmpty(_screen.Pictures);
        _station.Temperature = 60.0;
        _station.Cycles(25);
        Assert.AreEqual(ProtectionState.Tripped, _station.State);
        Assert.IsNotEmpty(_screen.Pictures, "the trip is shown again");
    }

    [TestMethod]
    public void While_a_welded_contactor_conducts_nothing_is_written_to_it()
    {
        _station.Cycles(20);
        _station.Board.ArmSwitch.IsOn = true;
        _station.Cycles(20);
        _station.Board.Contactor.Fault = ContactorFault.Welded;
        _station.Board.ArmSwitch.IsOn = false;
        _station.Cycles(5);
        Assert.IsFalse(_station.Control.Decision.CloseContactor);
        _screen.Pictures.Clear();

        _station.Cycles(100);

        Assert.IsEmpty(_screen.Pictures);
    }

    [TestMethod]
    public void From_the_command_to_close_on_nothing_is_written_to_it()
    {
        // Once in ten cycles it is due, so each of them must be the one that closes.
        for (int offset = 0; offset < 10; offset++)
        {
            var test = new StatusDisplayTests();
            test._station.Cycles(20 + offset);
            test._station.Board.ArmSwitch.IsOn = true;
            while (!test._station.Control.Decision.CloseContactor)
            {
                test._screen.Pictures.Clear();
                test._station.Cycles(1);
            }

            Assert.IsFalse(test._station.Control.Sample.ContactorClosed, "it has just been told");
            Assert.IsEmpty(test._screen.Pictures);
        }
    }

    [TestMethod]
    public void One_that_does_not_answer_is_left_alone_until_the_next_restart()
    {
        _screen.Answers = false;
        _station.Cycles(100);
        _screen.Answers = true;
        _station.Cycles(100);

        Assert.AreEqual(1, _screen.Calls);
        Assert.IsFalse(_station.Supervisor.HasEscaped);
        Assert.AreEqual(ProtectionState.Standby, _station.State);
    }

    /// <summary>A display that keeps what was shown.</summary>
    private sealed class Screen : IDisplay
    {
        public bool Answers { get; set; } = true;

        public int Calls { get; private set; }

        public List<byte[]> Pictures { get; } = [];

        public void Show(byte[] dots)
        {
            Calls++;
            if (!Answers)
            {
                throw new InvalidOperationException();
            }

            Pictures.Add([.. dots]);
        }
    }
}

using System.Numerics;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Input;
using SSBms.Commissioning.Boards;
using SSBms.Commissioning.Rigs;
using SSBms.Commissioning.Steps;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Commissioning.Tests;

/// <summary>
/// The procedure's verbs on a board over its link, with somebody beside it who does what is asked for. The board runs by the clock, 250 times as
/// fast: a core that is busy with something else for a moment would be a minute in which nobody looks.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed class BoardRigTests
{
    [TestMethod]
    public void Each_verb_asks_for_one_thing_and_goes_on_when_the_board_sees_it()
    {
        using var bench = new BoardBench();
        using BoardRig rig = bench.Rig();

        rig.Press(4.0);
        Assert.AreEqual(4.0, rig.Read().Megapascal, 0.1);

        double before = rig.Hours;
        rig.Announce(0.1, 120.0);
        rig.Pass(0.1, 60.0);
        RigReading flowing = rig.Read();
        rig.Pass(0.1, 60.0);
        rig.Stop("it is over", isUrgent: false);

        Assert.AreEqual(0.1, flowing.Density, 0.002);
        Assert.AreEqual(0.0, rig.Read().Density, 0.0015);
        Assert.IsGreaterThan(120.0 / 3600.0, rig.Hours - before);
        Assert.AreEqual(0.1 * 131.0 / 3600.0, rig.Moved, 0.1 * 5.0 / 3600.0);
        CollectionAssert.AreEqual(
            new[] { "set the stack pressure to 4.00 MPa", "charge at 0.1000 mA/cm2 (+0.1000 mA) for 132 s, then rest" },
            bench.Told
        );
        Assert.IsTrue(bench.Board.Progress.Conducts, "a current that has come to its time opens nothing");
    }

    [TestMethod]
    public void A_void_in_a_pulse_is_seen_by_the_tones_and_the_contactor_ends_it()
    {
        // Voids grow while a core is busy with something else: at this speed a second of that costs little contact.
        using var bench = new BoardBench(speed: 40.0);
        using BoardRig rig = bench.Rig();
        rig.Press(0.7);
        var eye = new ContactEye(bench.Spectrum.Profile, 0.4);
        IReadOnlyList<double> tones = bench.Spectrum.Profile.Hertz;
        InterfaceChange zero = default;
        for (int sweep = 0; sweep < 15; sweep++)
        {
            rig.Pass(0.0, 10.0);
            zero = eye.Take(rig.Sweep(tones), rig.Read().Celsius);
        }

        double lost = 0.0;
        int sweeps = 0;
        rig.Announce(-0.2, 1800.0);
        for (; lost < 0.015 && sweeps < 60; sweeps++)
        {
            rig.Pass(-0.2, 10.0);
            lost = eye.Loss(zero, eye.Take(rig.Sweep(tones), rig.Read().Celsius));
        }

        double began = rig.Hours;
        rig.Stop("contact is being lost", isUrgent: true);

        Assert.IsInRange(3, 50, sweeps);
        Assert.IsGreaterThanOrEqualTo(0.95, bench.Board.LeastContact);
        Assert.Contains("contact is being lost: the contactor is open", bench.Told[^1]);
        Assert.AreEqual(0.2 * sweeps / 360.0, rig.Moved, 0.2 * 3.0 / 360.0, "the contactor was faster than a hand");
        Assert.IsTrue(bench.Board.Progress.Conducts, "it is armed again");
        Assert.IsGreaterThan(0.0, rig.Hours - began);
    }

    [TestMethod]
    public void A_trip_of_the_guard_ends_it_and_says_why()
    {
        using var bench = new BoardBench();
        using BoardRig rig = bench.Rig();
        bench.Happen(30.0, fixture => fixture.TurnClamp(60.0, 5.0));

        string why = Refusal(() => rig.Pass(0.0, 300.0));

        Assert.Contains("the guard has opened the contactor because of ", why);
    }

    [TestMethod]
    public void A_board_that_is_disarmed_ends_it()
    {
        using var bench = new BoardBench();
        using BoardRig rig = bench.Rig();
        bench.Happen(30.0, fixture => fixture.Board!.ArmSwitch.IsOn = false);

        Assert.Contains("the board has been disarmed: it is in standby", Refusal(() => rig.Pass(0.0, 300.0)));
    }

    [TestMethod]
    public void A_line_that_is_lost_ends_it()
    {
        using var bench = new BoardBench();
        using BoardRig rig = bench.Rig();
        bench.Board.Dispose();

        Assert.StartsWith("the line to the board is lost", Refusal(() => rig.Pass(0.0, 3e6)));
    }

    [TestMethod]
    public void A_current_that_ends_early_ends_it()
    {
        using var bench = new BoardBench();
        using BoardRig rig = bench.Rig();
        rig.Announce(0.1, 600.0);
        rig.Pass(0.1, 60.0);
        bench.Happen(30.0, fixture => fixture.Cycler.Begin(BoardBench.Rest));

        string why = Refusal(() => rig.Pass(0.1, 540.0));

        Assert.Contains("s early; expected +0.1000 mA/cm2 to the end: look at the limits of the cycler", why);
    }

    [TestMethod]
    public void Tones_that_are_not_those_of_the_board_are_refused()
    {
        using var bench = new BoardBench();
        using BoardRig rig = bench.Rig();

        Assert.Contains("expected 1, 2 kHz of the profile for commissioning", Refusal(() => rig.Sweep([1000.0, 2000.0])));
    }

    [TestMethod]
    public void A_channel_that_tells_nothing_new_ends_it()
    {
        using var bench = new BoardBench(hasChannel: false);
        using BoardRig rig = bench.Rig();

        Assert.Contains("has told no new sweep for 60 s", Refusal(() => rig.Sweep(bench.Spectrum.Profile.Hertz)));
    }

    [TestMethod]
    public void A_profile_that_is_not_the_one_for_the_procedure_is_told_by_the_setting_that_differs()
    {
        using var bench = new BoardBench();
        Settings usual = CellSettings.Of(Cells.Kind(BoardBench.Kind));

        CommissioningProfile.Require(ProfileFile.Make("commissioning", 0, [], bench.Settings), bench.Settings);
        string why = Assert
            .ThrowsExactly<InputException>(() => CommissioningProfile.Require(ProfileFile.Make("usual", 0, [], usual), bench.Settings))
            .Message;

        Assert.Contains(
            "the board guards \"usual\", in which \"replenishment.diffusion\" is 0.02 mA/cm2; expected 0.220464 mA/cm2, as",
            why
        );
    }

    [TestMethod]
    public void The_guard_bears_meanwhile_what_the_procedure_asks_for_and_little_more()
    {
        using var bench = new BoardBench();
        var range = new CommissioningRange(Cells.Kind(BoardBench.Kind), Cells.Density, 25.0);
        double trip = bench.Settings.Get(Setting.TripFraction);

        Assert.AreEqual(1.1 * range.MostPlating(5.0), trip * bench.Settings.PlatingCcd!.At(25.0, 5.0), 1e-9);
        Assert.AreEqual(1.1 * range.Densities[^1], trip * bench.Settings.StrippingCcd!.At(25.0, 5.0), 1e-9);
        Assert.AreEqual(10.0, bench.Settings.Get(Setting.ImpedanceInterval));
        Assert.IsTrue(CommissionedCell.IsIn(bench.Settings), "contact-loss stands behind it all");
    }

    private static string Refusal(Action act)
    {
        return Assert.ThrowsExactly<CommissioningRefusedException>(act).Message;
    }
}

using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Bench.Profiles;
using SSBms.Bench.Runs;
using SSBms.CellModels.Definitions;
using SSBms.Control;

namespace SSBms.Bench.Tests;

/// <summary>Every cell of the catalogue on a board: guarded in a closed loop, or refused with the reason.</summary>
[TestClass]
public sealed class CatalogueRunTests
{
    private const long Patience = 20_000_000;
    private const long MicrosecondsPerMillisecond = 1000;
    private const string Refusal =
        @"^""[a-z_.]+"" (is -?[\d.]+ \S+; this board measures and holds at (most|least) -?[\d.]+ \S+ here"
        + @"|lets [\d.]+ mA flow before it trips; this board measures [\d.]+ mA at most: fit a smaller shunt or another area)$";

    /// <summary>Lithium is molten in them: no thermometer of the board is made for that.</summary>
    private static readonly string[] s_beyondTheThermometers = ["garnet-molten-li"];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Every_cell_gets_a_profile_that_arms_the_reference_design_or_is_refused_with_setting_value_and_bound()
    {
        int armed = 0;
        List<string> refused = [];
        List<string> wrong = [];
        foreach (CellDefinition cell in CellCatalogue.BuiltIn.All)
        {
            ExperimentCase setup = GentleUse.OnTheReferenceDesign(cell).Cases[0];
            if (setup.BeyondBoard is { } fault)
            {
                refused.Add($"{cell.Id}: {FaultText.Of(fault)}");
                Assert.MatchesRegex(Refusal, FaultText.Of(fault));
            }
            else if (Arms(setup))
            {
                armed++;
            }
            else
            {
                wrong.Add(cell.Id);
            }
        }

        TestContext.WriteLine($"guarded by the reference design: {armed}; refused: {refused.Count}");
        TestContext.WriteLine(string.Join('\n', refused));
        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void No_cell_of_the_catalogue_trips_its_guard_in_gentle_use_but_those_hotter_than_the_thermometers_bear()
    {
        List<string> impossible = [];
        List<string> wrong = [];
        int fitted = 0;
        foreach (CellDefinition cell in CellCatalogue.BuiltIn.All)
        {
            Experiment experiment = GentleUse.OnAFittingBoard(cell);
            if (experiment.Cases[0].BeyondBoard is not null)
            {
                impossible.Add(cell.Id);
                continue;
            }

            fitted += GentleUse.OnTheReferenceDesign(cell).Cases[0].BeyondBoard is null ? 0 : 1;
            RunResult run = ExperimentRun.Execute(experiment, withoutGuard: false, null).Cases[0].Runs[0];
            if (run.Outcome != Outcome.Completed)
            {
                wrong.Add($"{cell.Id}: {run.Summary}");
            }
        }

        TestContext.WriteLine($"with other parts or a narrower window: {fitted}; beyond any board: {impossible.Count}");
        Assert.IsEmpty(wrong, string.Join('\n', wrong));
        CollectionAssert.AreEqual(s_beyondTheThermometers, impossible);
    }

    /// <summary>Boots the board from the profile with the cell in its fixture, and turns the switch.</summary>
    private static bool Arms(ExperimentCase setup)
    {
        var fixture = new VirtualFixture(setup, guarded: true);
        fixture.Firmware!.Supervisor.Start();
        while (fixture.Microseconds < Patience && !fixture.Board!.ContactorConducts)
        {
            // The guard must have seen the switch off in standby.
            bool ready = fixture.Firmware.State == ProtectionState.Standby;
            fixture.AdvanceTo(fixture.Firmware.Supervisor.Due * MicrosecondsPerMillisecond);
            fixture.RunFirmware();
            fixture.Board.ArmSwitch.IsOn |= ready;
        }

        return fixture.Board!.ContactorConducts;
    }
}

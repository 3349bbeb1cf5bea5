using SSBms.Bench.Experiments;
using SSBms.Bench.Faults;
using SSBms.Bench.Studies;
using SSBms.CellModels.Definitions;

namespace SSBms.Bench.Tests.Campaign;

/// <summary>What a campaign draws, and what cannot be one.</summary>
[TestClass]
public sealed class CampaignFileTests
{
    private const int Many = 4000;
    private const int EveryReadOne = 20;

    /// <summary>Cell, program, then the faults.</summary>
    private const int Cell = 0;
    private const int Program = 1;
    private const int FirstFault = 2;

    [TestMethod]
    public void Every_fault_every_program_and_every_cell_that_a_board_can_guard_comes_up()
    {
        Study study = CampaignDesk.Read("faults: 3", Many);
        StudyRun[] runs = [.. Enumerable.Range(1, Many).Select(study.Run)];
        CollectionAssert.AreEquivalent(
            FaultTable.Rows.Where(row => row.Word != FaultRow.Ok && !row.NeedsImpedance).Select(row => $"{row.Part} {row.Word}").ToArray(),
            runs.SelectMany(run => run.Values.Skip(FirstFault)).Distinct().ToArray()
        );
        CollectionAssert.AreEquivalent(
            CellCatalogue.BuiltIn.All.Select(cell => cell.Id).Except(["garnet-molten-li"]).ToArray(),
            runs.Select(run => run.Values[Cell]).Distinct().ToArray()
        );
        Assert.HasCount(15, runs.Select(run => run.Values[Program]).Distinct());
    }

    [TestMethod]
    public void Every_run_can_be_read_and_has_the_faults_that_its_row_names()
    {
        Study study = CampaignDesk.Read("faults: { least: 0, most: 3 }", Many);
        for (int number = EveryReadOne; number <= Many; number += EveryReadOne)
        {
            StudyRun run = study.Run(number);
            string[] broken =
            [
                .. study
                    .Read(run)
                    .Cases[0]
                    .Steps.OfType<FaultStep>()
                    .Where(step => step.Fault.Word != FaultRow.Ok)
                    .Select(step => $"{step.Fault.Part} {step.Fault.Word}")
                    .Distinct(),
            ];
            CollectionAssert.AreEquivalent(
                run.Values.Skip(FirstFault).Where(kind => kind.Length > 0).Distinct().ToArray(),
                broken,
                $"run {number}"
            );
        }
    }

    [TestMethod]
    public void Long_programs_can_be_read_on_every_cell()
    {
        Study study = CampaignDesk.Read("programs: long, faults: 0", 600);
        for (int number = 1; number <= study.Runs; number++)
        {
            _ = study.Read(study.Run(number));
        }
    }

    [TestMethod]
    public void A_run_follows_from_its_number_and_the_file_alone()
    {
        Study one = CampaignDesk.Read("faults: 2", 100);
        Study other = CampaignDesk.Read("faults: 2", 100);
        _ = other.Run(93);
        Assert.AreEqual(one.Run(7).Text, other.Run(7).Text);
        Assert.AreNotEqual(one.Run(7).Text, one.Run(8).Text);
        Assert.AreNotEqual(one.Run(7).Text, CampaignDesk.Read("faults: 2", 100, seed: 2).Run(7).Text);
    }

    [TestMethod]
    public void Only_the_cells_and_programs_that_are_named_come_up()
    {
        Study study = CampaignDesk.Read("cells: [chen2020-lfp], programs: [rest, pulses], faults: 1", 50);
        StudyRun[] runs = [.. Enumerable.Range(1, 50).Select(study.Run)];
        Assert.IsTrue(runs.All(run => run.Values[Cell] == "chen2020-lfp" && run.Values[Program] is "rest" or "pulses"));
        Assert.IsTrue(runs.All(run => run.Values[FirstFault].Length > 0 && run.Values[FirstFault + 1].Length == 0));
    }

    [TestMethod]
    [DataRow("cells: [nobody]", "x.yaml:2: there is no cell \"nobody\" in the catalogue")]
    [DataRow("cells: [garnet-molten-li]", "x.yaml:2: no board can guard \"garnet-molten-li\"")]
    [DataRow("cells: some", "expected \"all\" or a list of cells of the catalogue")]
    [DataRow("programs: [formation]", "there is no program \"formation\"; expected one of: cycling, titration")]
    [DataRow("programs: medium", "programs \"medium\"; expected short, long or a list of: cycling")]
    [DataRow("faults: 4", "expected a whole number from 0 to 3")]
    [DataRow("faults: { least: 2, most: 1 }", "expected a whole number from 2 to 3")]
    [DataRow("weather: bad", "\"weather\" is not known here")]
    public void What_cannot_be_drawn_is_refused_where_it_stands(string campaign, string message)
    {
        StringAssert.Contains(CampaignDesk.Refusal(campaign), message, StringComparison.Ordinal);
    }
}

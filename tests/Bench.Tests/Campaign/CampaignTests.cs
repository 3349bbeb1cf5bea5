using SSBms.Bench.Campaign;
using SSBms.Bench.Studies;

namespace SSBms.Bench.Tests.Campaign;

/// <summary>The campaign in short: what must never be does not come up, and a sound cell is left alone.</summary>
[TestClass]
public sealed class CampaignTests
{
    private static readonly string[] s_never =
    [
        CampaignVerdict.Exception,
        CampaignVerdict.Violation,
        CampaignVerdict.TripLost,
        CampaignVerdict.NoReason,
        CampaignVerdict.ClosedAgain,
        CampaignVerdict.Unready,
    ];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void No_limit_is_violated_but_where_one_contactor_or_one_sensor_cannot_tell()
    {
        Study study = CampaignDesk.Read("faults: { least: 0, most: 3 }", 400, seed: 5);
        StudyTable table = CampaignDesk.Run(study);
        TestContext.WriteLine(CampaignReport.Write(study, table));
        string?[] verdicts = table.Texts(CampaignColumns.Verdict);
        for (int row = 0; row < table.Rows; row++)
        {
            string[] words = verdicts[row]?.Split(", ") ?? [];
            Assert.IsFalse(
                words.Any(word => s_never.Contains(word, StringComparer.Ordinal)),
                $"{verdicts[row]}: {study.Run(row + 1).Text}"
            );
        }
    }

    [TestMethod]
    public void A_sound_cell_in_ordinary_use_is_not_tripped()
    {
        Study study = CampaignDesk.Read(
            "cells: [chen2020-lfp, chen2020-symmetric, chen2020-ncm, lpscl-nca-doux2020], "
                + "programs: [cycling, titration, pulses, rest, break-in, warming, pressing], faults: 0",
            60
        );
        StudyTable table = CampaignDesk.Run(study);
        Assert.IsTrue(table.Texts(StudyColumns.Outcome).All(outcome => outcome == "completed"), CampaignReport.Write(study, table));
        Assert.IsTrue(table.Texts(CampaignColumns.Verdict).All(verdict => verdict is null));
    }

    [TestMethod]
    public void A_sound_cell_is_not_used_until_it_is_none()
    {
        Study pulses = CampaignDesk.Read("cells: [chen2020-lfp-anode-free, chen2020-lfp], programs: long, faults: 0", 60);
        foreach (string text in Enumerable.Range(1, 60).Select(number => pulses.Run(number).Text).Where(text => text.Contains("20 s")))
        {
            bool bare = text.Contains("cell: chen2020-lfp-anode-free", StringComparison.Ordinal);
            Assert.AreEqual(!bare, text.Contains("repeat: 600", StringComparison.Ordinal), text);
        }

        Study wide = CampaignDesk.Read("cells: [lipon-lnmo, chen2020-lfp], programs: [cycling], faults: 0", 20);
        foreach (string text in Enumerable.Range(1, 20).Select(number => wide.Run(number).Text))
        {
            bool high = text.Contains("cell: lipon-lnmo", StringComparison.Ordinal);
            Assert.AreEqual(high, text.Contains("compliance: 5.6 V", StringComparison.Ordinal), text);
        }
    }

    [TestMethod]
    public void A_program_that_leads_to_a_limit_trips_for_it()
    {
        (string Program, string Cell, string[] Trips)[] expected =
        [
            ("overheating", "chen2020-lfp", ["over-temperature"]),
            ("freezing", "chen2020-lfp", ["under-temperature"]),
            ("overdischarge", "chen2020-lfp", ["under-voltage", "hardware-voltage-trip"]),
            ("clamp-too-tight", "chen2020-lfp", ["pressure-wall-exceeded", "pressure-jump"]),
        ];
        foreach ((string program, string cell, string[] trips) in expected)
        {
            StudyTable table = CampaignDesk.Run(CampaignDesk.Read($"cells: [{cell}], programs: [{program}], faults: 0", 3));
            Assert.IsTrue(table.Texts(StudyColumns.Trip).All(trip => trips.Contains(trip)), program);
            Assert.IsTrue(table.Texts(CampaignColumns.Cause).All(cause => cause == "true"), program);
        }
    }

    [TestMethod]
    public void A_ramp_of_the_current_trips_unless_the_cycler_keeps_to_the_published_range()
    {
        Study study = CampaignDesk.Read("cells: [chen2020-symmetric], programs: [current-ramp], faults: 0", 12);
        StudyTable table = CampaignDesk.Run(study);
        string?[] trips = table.Texts(StudyColumns.Trip);
        for (int row = 0; row < table.Rows; row++)
        {
            bool follows = study.Run(row + 1).Text.Contains("follows_limits: yes", StringComparison.Ordinal);
            Assert.AreEqual(follows, trips[row] is null, study.Run(row + 1).Text);
        }
    }

    [TestMethod]
    public void What_is_minimised_has_no_fault_that_it_needs_not()
    {
        Study study = CampaignDesk.Read("cells: [chen2020-lfp], programs: [rest], faults: 3", 200);
        StudyTable table = CampaignDesk.Run(study);
        int row = Array.FindIndex(table.Texts(StudyColumns.Trip), trip => trip == "configuration-lost");
        MinimalRun run = CampaignMinimiser.Minimise(study, row + 1, run => run.Facts.Trip == "configuration-lost", CancellationToken.None);
        Assert.AreEqual(1, run.FaultCount);
        Assert.AreEqual("configuration-lost", run.Facts.Trip);
        Assert.HasCount(1, run.Text.Split('\n').Where(line => line.Contains("- Fault", StringComparison.Ordinal)));
    }
}

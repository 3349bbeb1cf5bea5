using SSBms.Bench.Campaign;
using SSBms.Bench.Faults;
using SSBms.Bench.Studies;

namespace SSBms.Bench.Tests.Campaign;

/// <summary>How a campaign judges what came out, by what was wrong.</summary>
[TestClass]
public sealed class CampaignJudgeTests
{
    private const int Many = 3000;

    private const int Pairs = 30_000;

    private static readonly Study s_single = CampaignDesk.Read("programs: [rest], faults: 1", Many);
    private static readonly Study s_sound = CampaignDesk.Read("programs: [rest], faults: 0");

    [TestMethod]
    public void A_trip_without_a_fault_is_false()
    {
        Assert.AreEqual("false trip", Judged(s_sound, 1, StudyColumns.Trip, "stale-current").Verdict);
        Assert.IsNull(Judged(s_sound, 1, StudyColumns.Warning, "resistance-rise").Verdict);
    }

    [TestMethod]
    [DataRow("nau7802 off", "stale-pressure", "true", null)]
    [DataRow("nau7802 off", "critical-stack-pressure", "channel", null)]
    [DataRow("nau7802 off", "stale-current", "wrong", "wrong cause")]
    [DataRow("current gain", "unanswered-step", "true", null)]
    [DataRow("current gain", "plating-ccd-exceeded", "channel", null)]
    [DataRow("current gain", "over-voltage", "wrong", "wrong cause")]
    [DataRow("second voltage offset", "voltage-disagreement", "true", null)]
    [DataRow("second voltage offset", "over-voltage", "wrong", "wrong cause")]
    [DataRow("link flooded", "firmware-fault", "wrong", "wrong cause")]
    public void A_cause_is_right_when_it_names_what_was_wrong(string fault, string trip, string cause, string? verdict)
    {
        (string? words, _, string? judged) = Judged(s_single, With(fault), StudyColumns.Trip, trip);
        Assert.AreEqual(cause, judged);
        Assert.AreEqual(verdict, words);
    }

    [TestMethod]
    public void A_fault_that_came_after_the_trip_explains_nothing()
    {
        Assert.AreEqual("wrong", Judged(s_single, With("nau7802 off"), StudyColumns.Trip, "stale-pressure", at: 0.0).Cause);
    }

    [TestMethod]
    [DataRow("contactor welded", "over-voltage", "the only contactor is welded")]
    [DataRow("contactor welded-unseen", "plating-ccd-exceeded", "the only contactor is welded")]
    [DataRow("pressure frozen", "critical-stack-pressure", "the only load cell is wrong")]
    [DataRow("load path bypassed", "critical-stack-pressure", "the only load cell is wrong")]
    [DataRow("voltage lead frozen", "over-voltage", "the only lead of both voltages is wrong")]
    [DataRow("temperatures ambient", "over-temperature", "both thermometers are wrong")]
    [DataRow("current slow", "plating-ccd-exceeded", "the only shunt is followed too slowly or drifts")]
    [DataRow("current drift", "critical-stack-pressure", "the only shunt is followed too slowly or drifts")]
    [DataRow("current drift", "over-voltage", null)]
    [DataRow("current gain", "critical-stack-pressure", null)]
    [DataRow("pressure frozen", "over-voltage", null)]
    [DataRow("plate temperature frozen", "over-temperature", null)]
    [DataRow("ina228 off", "plating-ccd-exceeded", null)]
    public void A_violation_is_excused_only_where_nothing_else_could_tell_or_open(string fault, string limit, string? excuse)
    {
        (string? words, string? excused, _) = Judged(s_single, With(fault), StudyColumns.FirstViolation, limit);
        Assert.AreEqual(excuse, excused);
        Assert.AreEqual(excuse is null ? "violation" : null, words);
    }

    [TestMethod]
    [DataRow("shunt shorted", 0.0049, "the only shunt is wrong and the whole voltage is next to nothing")]
    [DataRow("current gain", 0.0049, "the only shunt is wrong and the whole voltage is next to nothing")]
    [DataRow("shunt shorted", 0.0051, null)]
    [DataRow("ina228 off", 0.0049, null)]
    public void A_wrong_shunt_is_excused_where_no_voltage_could_tell(string fault, double volts, string? excuse)
    {
        StudyTable table = Row(s_single, With(fault));
        table.Texts(StudyColumns.FirstViolation)[0] = "critical-stack-pressure";
        table.Numbers("max_voltage_v")[0] = 0.001;
        table.Numbers("min_voltage_v")[0] = -volts;
        _ = CampaignReport.Write(s_single, table);
        Assert.AreEqual(excuse, table.Texts(CampaignColumns.Excused)[0]);
        Assert.AreEqual(excuse is null ? "violation" : null, table.Texts(CampaignColumns.Verdict)[0]);
    }

    [TestMethod]
    public void A_fault_that_came_after_a_violation_does_not_excuse_it()
    {
        StudyTable table = Row(s_single, With("contactor welded"));
        table.Texts(StudyColumns.FirstViolation)[0] = "over-voltage";
        table.Numbers("first_violation_time_s")[0] = 0.0;
        table.Numbers("longest_violation_s")[0] = 2.0;
        _ = CampaignReport.Write(s_single, table);
        Assert.AreEqual("violation", table.Texts(CampaignColumns.Verdict)[0]);
    }

    [TestMethod]
    public void Every_kind_of_fault_has_diagnoses_that_are_true_of_it_or_none()
    {
        foreach (FaultRow row in FaultTable.Rows.Where(row => row.Word != FaultRow.Ok && !row.NeedsImpedance))
        {
            Assert.AreEqual("wrong", Judged(s_single, With($"{row.Part} {row.Word}"), StudyColumns.Trip, "cannot-be").Cause);
        }
    }

    [TestMethod]
    [DataRow("nau7802 off", "trip_kept", 0.0, "trip lost", null)]
    [DataRow("nau7802 off", "trip_kept", 1.0, null, null)]
    [DataRow("memory flipped", "trip_kept", 0.0, "trip lost", null)]
    [DataRow("memory protected", "trip_kept", 0.0, null, "the only memory does not store")]
    [DataRow("bus held", "trip_kept", 0.0, null, "the memory is on the bus that is held")]
    [DataRow("board restarted", "reason_left", 0.0, "no reason", null)]
    [DataRow("mb85rc256v off", "reason_left", 0.0, null, "the only memory does not store")]
    [DataRow("board restarted", "closed_again", 1.0, "closed again", null)]
    [DataRow("arm switch bouncing", "closed_again", 1.0, null, "the arm switch is the operator's")]
    public void What_is_lost_by_the_morning_counts(string fault, string figure, double value, string? verdict, string? excuse)
    {
        int number = With(fault);
        StudyTable table = Row(s_single, number);
        table.Numbers(figure)[0] = value;
        _ = CampaignReport.Write(s_single, table);
        Assert.AreEqual(verdict, table.Texts(CampaignColumns.Verdict)[0]);
        Assert.AreEqual(excuse, table.Texts(CampaignColumns.Excused)[0]);
    }

    [TestMethod]
    public void A_key_that_turns_after_the_arm_switch_went_off_clears_a_trip_and_one_alone_does_not()
    {
        Study study = CampaignDesk.Read("programs: [rest], faults: 2", Pairs);
        (string Key, string Other, bool IsCleared)[] cases =
        [
            ("reset switch stuck-on", "arm switch", true),
            ("reset switch stuck-off", "arm switch", false),
            ("reset switch stuck-on", "nau7802", false),
        ];
        foreach ((string key, string other, bool isCleared) in cases)
        {
            int number = Enumerable
                .Range(1, Pairs)
                .First(number =>
                    study.Run(number).Values is { } values && Has(values, key) && Has(values, other) && !Has(values, "arm switch stuck-on")
                );
            StudyTable table = Row(study, number);
            table.Numbers("trip_kept")[0] = 0.0;
            _ = CampaignReport.Write(study, table);
            Assert.AreEqual(isCleared ? null : "trip lost", table.Texts(CampaignColumns.Verdict)[0]);
            Assert.AreEqual(
                isCleared ? "the key is the operator's, once the arm switch is off" : null,
                table.Texts(CampaignColumns.Excused)[0]
            );
        }

        static bool Has(IReadOnlyList<string> values, string part)
        {
            return values.Skip(2).Any(value => value.StartsWith(part, StringComparison.Ordinal));
        }
    }

    [TestMethod]
    public void The_tables_count_what_they_judge()
    {
        StudyTable table = Row(s_single, With("nau7802 off"));
        table.Texts(StudyColumns.Trip)[0] = "stale-current";
        string report = CampaignReport.Write(s_single, table);
        StringAssert.Contains(report, "| wrong cause | 1 | 100 % |", StringComparison.Ordinal);
        StringAssert.Contains(report, "| violation | 0 | 0 % |", StringComparison.Ordinal);
        StringAssert.Contains(report, "| nau7802 off | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", StringComparison.Ordinal);
    }

    private static (string? Verdict, string? Excused, string? Cause) Judged(
        Study study,
        int number,
        string column,
        string word,
        double at = 1e6
    )
    {
        StudyTable table = Row(study, number);
        table.Texts(column)[0] = word;
        table.Numbers("trip_time_s")[0] = at;
        _ = CampaignReport.Write(study, table);
        return (table.Texts(CampaignColumns.Verdict)[0], table.Texts(CampaignColumns.Excused)[0], table.Texts(CampaignColumns.Cause)[0]);
    }

    private static int With(string fault)
    {
        return Enumerable.Range(1, Many).First(number => s_single.Run(number).Values[2] == fault);
    }

    /// <summary>The row of a run that was carried out whole, without anything to say.</summary>
    private static StudyTable Row(Study study, int number)
    {
        var table = new StudyTable(study.Columns, 1);
        table.Wholes(StudyColumns.Run)[0] = number;
        table.Texts(StudyColumns.Outcome)[0] = "completed";
        return table;
    }
}

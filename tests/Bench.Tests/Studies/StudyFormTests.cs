using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.Bench.Profiles;
using SSBms.Bench.Studies;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Tests.Studies;

/// <summary>The runs of a study share what no input touches. What a run is must not show it.</summary>
[TestClass]
public sealed class StudyFormTests
{
    [TestMethod]
    [DataRow(StudyDesk.Twelve, DisplayName = "numbers in fixture and steps")]
    [DataRow(
        """
            title: Numbers wherever numbers can be, at {heat}
            cell: {kind}
            fixture: { pressure: "{pressure} MPa" }
            temperature: {heat}
            cycle: {period}
            changes:
              short.ccd: { value: {ccd}, unit: mA/cm2, basis: assumed, source: cell no. {ccd} }
            guard: { rise_evidence: {evidence}, pressure_wall: {wall} }
            compare: without guard
            steps:
              - for: { density: [{ccd}, 0.05] mA/cm2 }
                steps: [{ step: "Strip at {density} for 20 s", as: out }]
              - "{event}"
              - { repeat: 2, steps: [Rest for {period}, { step: Hold at {volt} for 5 s, as: "held" }] }
            expect: [out.1.charge_mah_per_cm2 < {ccd}, trip is none]
            expect_without_guard:
              - outcome is completed
            design: random
            runs: 40
            vary:
              event: { choose: ["Fault pressure frozen", "Set pressure to {pressure} MPa", "Rest for {period}"] }
              kind: { choose: [chen2020-symmetric, chen2020-lfp] }
              pressure: { from: 1, to: 10 }
              heat: { from: -20 °C, to: 60 °C }
              period: { choose: [0.1 s, 1 s] }
              ccd: { lognormal: { median: 0.1, sigma: 0.3 } }
              evidence: [9, 10.5]
              wall: { from: 20 MPa, to: 30 MPa }
              volt: { from: -0.05 V, to: 0.05 V }
            """,
        DisplayName = "numbers and words everywhere"
    )]
    [DataRow(
        """
            title: What is varied names a parameter
            cell: chen2020-symmetric
            fixture: { pressure: 2 MPa }
            changes: { {name}: { value: 0.1, unit: mA/cm2, basis: assumed, source: a batch } }
            steps: [Rest for {long}]
            design: random
            runs: 6
            vary:
              name: { choose: [short.ccd, flux.creep] }
              long: { from: 1 s, to: 9 s }
            """,
        DisplayName = "a name that differs"
    )]
    public void A_run_of_a_study_is_what_its_text_says_by_itself(string text)
    {
        Study study = StudyDesk.Read(text);

        for (int number = 1; number <= study.Runs; number++)
        {
            StudyRun run = study.Run(number);
            Assert.AreEqual(Shown(ExperimentReader.Read("x.yaml", run.Text)), Shown(study.Read(run)), $"run {number}");
        }
    }

    [TestMethod]
    public void What_no_input_touches_is_there_once_for_all_runs()
    {
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        ExperimentCase[] cases = [.. Enumerable.Range(1, 2).Select(number => study.Read(study.Run(number)).Cases[0])];

        Assert.AreSame(cases[0].Cell, cases[1].Cell);
        Assert.AreSame(cases[0].Profile.Settings.PlatingCcd, cases[1].Profile.Settings.PlatingCcd);
        Assert.AreSame(cases[0].Expect[0], cases[1].Expect[0]);
        Assert.AreNotEqual(cases[0].Pressure, cases[1].Pressure);
        Assert.AreNotEqual(cases[0].Steps[0], cases[1].Steps[0]);
    }

    [TestMethod]
    [DataRow("5", true)]
    [DataRow("-1.5E-07 mA/cm2", true)]
    [DataRow("25 °C", true)]
    [DataRow("5 # MPa", false)]
    [DataRow("5: MPa", false)]
    [DataRow("5, 6", false)]
    [DataRow("- 5 MPa", false)]
    [DataRow("5 ", false)]
    [DataRow("MPa", false)]
    public void Only_a_number_with_its_unit_can_fill_a_form(string value, bool can)
    {
        Assert.AreEqual(can, InputForm.CanFill(value));
    }

    [TestMethod]
    public void A_form_has_no_marks_in_names()
    {
        Assert.IsNull(InputForm.Parse("x.yaml", $"a: {{ x{InputForm.Mark(0)}: 1 }}"));
        Assert.IsNotNull(InputForm.Parse("x.yaml", $"a: {{ x: 1{InputForm.Mark(0)} }}"));
    }

    private static string Shown(Experiment experiment)
    {
        ExperimentCase setup = experiment.Cases.Single();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {experiment.Title} {experiment.CompareWithoutGuard} {setup.Place} {setup.Catalogued.Id}
            {string.Join("; ", setup.Cell.Parameters)}
            {setup.ClampStiffness:R} {setup.Pressure:R} {setup.Temperature:R} {setup.CycleSeconds:R} {setup.Seed} {setup.Compliance:R}
            {Convert.ToHexString(ProfileFile.Bytes(setup.Profile))} {setup.BeyondBoard?.Name} {setup.Board.LongestCycle:R}
            {string.Join("\n", setup.Steps.SelectMany(Lines))}
            {string.Join(" ", setup.Figures)}
            {string.Join("; ", setup.Expect.Concat(setup.ExpectWithoutGuard).Select(clause => clause.Text))}
            """
        );
    }

    private static IEnumerable<string> Lines(ExperimentStep step)
    {
        return step is RepeatStep repeat ? [repeat.Text, .. repeat.Steps.SelectMany(Lines)] : [step.ToString()];
    }
}

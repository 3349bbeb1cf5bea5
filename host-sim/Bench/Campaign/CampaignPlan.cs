using System.Globalization;
using System.Text;
using SSBms.Bench.Experiments;
using SSBms.Bench.Faults;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Campaign;

/// <summary>Draws the runs of a campaign, writes their experiments and judges them.</summary>
internal sealed class CampaignPlan : IStudyPlan
{
    private const double LeastShare = 0.3;
    private const double MostShare = 0.9;
    private const double ScrewShare = 0.2;
    private const double Loosest = 0.85;
    private const double Tightest = 1.15;

    /// <summary>So much more than its window a cycler should reach, V.</summary>
    private const double AboveCeiling = 0.5;

    private readonly IReadOnlyList<CampaignCell> _cells;
    private readonly IReadOnlyList<CampaignProgram> _programs;
    private readonly int _leastFaults;
    private readonly int _mostFaults;
    private readonly StudyHash _hash;

    /// <summary>Takes what is drawn from.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="programs">The programs.</param>
    /// <param name="faults">Least and most faults of a run.</param>
    /// <param name="hash">What chance is derived from.</param>
    public CampaignPlan(
        IReadOnlyList<CampaignCell> cells,
        IReadOnlyList<CampaignProgram> programs,
        (int Least, int Most) faults,
        StudyHash hash
    )
    {
        _cells = cells;
        _programs = programs;
        (_leastFaults, _mostFaults) = faults;
        _hash = hash;
    }

    /// <summary>Most of its capacity that a cell takes in an hour.</summary>
    public required double FastestRate { get; init; }

    /// <inheritdoc/>
    public StudyRun Run(int number)
    {
        CampaignRun run = Draw(number);
        int seed = _hash.Seed(number);
        string[] faults = [.. Enumerable.Range(0, CampaignColumns.MostFaults).Select(i => i < run.Faults.Count ? run.Faults[i].Kind : "")];
        return new StudyRun(number, seed, [run.Scene.Cell.Definition.Id, run.Program.Name, .. faults], Text(number, run));
    }

    /// <inheritdoc/>
    public Experiment Read(SourceFiles sources, string path, StudyRun run)
    {
        return ExperimentReader.Read(path, run.Text, seed: null, sources);
    }

    /// <inheritdoc/>
    public void Judge(int number, StudyTable table, int row)
    {
        CampaignRun run = Draw(number);
        for (int i = 1; i <= CampaignColumns.MostFaults; i++)
        {
            bool there = i <= run.Faults.Count;
            table.Texts(CampaignColumns.How(i))[row] = there ? run.Faults[i - 1].How : null;
            table.Texts(CampaignColumns.Fault(i))[row] = there ? run.Faults[i - 1].Kind : null;
        }

        CampaignVerdict verdict = CampaignJudge.Judge(run.Program, run.Faults, RunFacts.Of(table, row));
        table.Texts(CampaignColumns.Verdict)[row] = verdict.Words;
        table.Texts(CampaignColumns.Excused)[row] = verdict.Excused;
        table.Texts(CampaignColumns.Cause)[row] = verdict.Cause;
    }

    /// <summary>Draws a run.</summary>
    /// <param name="number">Its number, from 1.</param>
    public CampaignRun Draw(int number)
    {
        var chance = new Chance(name => _hash.Share(number, name));
        CampaignCell cell = chance.One("cell", _cells);
        CampaignProgram[] suiting = [.. _programs.Where(program => program.Suits(cell))];
        CampaignProgram program = chance.One("program", suiting);
        double density = Math.Min(
            cell.AllowedAt(program.Start(cell)) * chance.Between("density", LeastShare, MostShare),
            FastestRate * cell.Capacity
        );
        int count = (int)chance.Between("faults", _leastFaults, _mostFaults + 1.0);
        CampaignFault[] faults =
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => CampaignFault.Draw(chance.Of("fault " + i.ToString(CultureInfo.InvariantCulture)), program.Seconds)),
        ];
        return new CampaignRun(new CampaignScene(cell, density, chance.Of("program")), program, faults);
    }

    /// <summary>The experiment of a run.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="run">The run; it may have other faults than were drawn.</param>
    public string Text(int number, CampaignRun run)
    {
        var chance = new Chance(name => _hash.Share(number, name));
        CampaignCell cell = run.Scene.Cell;
        string clamp = chance.Is("clamp", ScrewShare) ? "screw" : "spring";
        string follows = chance.Is("follows", 0.5) ? "yes" : "no";
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            title: Run {number} of a campaign, {run.Program.Name}
            cell: {cell.Definition.Id}
            fixture: {"{"} clamp: {clamp}, pressure: {cell.Megapascal * chance.Between("pressure", Loosest, Tightest):G6} MPa {"}"}
            temperature: {run.Program.Start(cell):G6} degC
            cycler: {"{"} follows_limits: {follows}{Compliance(cell)} {"}"}
            {cell.Sections}{run.Program.Changes(run.Scene)}afterwards: power cycle
            steps:

            """
        );
        foreach (string line in run.Faults.SelectMany(fault => fault.Lines).Concat(run.Program.Steps(run.Scene)))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"seed: {_hash.Seed(number)}\n").ToString();
    }

    /// <summary>Who has a cell whose window ends above what a cycler of 5 V reaches takes one that goes beyond it.</summary>
    private static string Compliance(CampaignCell cell)
    {
        double needed = cell.Ceiling + AboveCeiling;
        return needed > ExperimentCase.OrdinaryCompliance
            ? string.Create(CultureInfo.InvariantCulture, $", compliance: {needed:G6} V")
            : "";
    }
}

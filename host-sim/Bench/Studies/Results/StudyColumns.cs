using System.Text;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>The columns of a study's table. Names are plain, so that SQL, pandas, polars and R take them as they are.</summary>
public static class StudyColumns
{
    /// <summary>Number of the run, from 1.</summary>
    public const string Run = "run";

    /// <summary>Seed of everything random in the run.</summary>
    public const string Seed = "seed";

    /// <summary>How it ended.</summary>
    public const string Outcome = "outcome";

    /// <summary>What tripped.</summary>
    public const string Trip = "trip";

    /// <summary>The first true limit that was exceeded for more than a second with the cell connected.</summary>
    public const string FirstViolation = "first_violation";

    /// <summary>The first diagnosis that only warns.</summary>
    public const string Warning = "warning";

    /// <summary>How many expectations were not met.</summary>
    public const string FailedExpectations = "failed_expectations";

    /// <summary>The first of them.</summary>
    public const string FirstFailedExpectation = "first_failed_expectation";

    /// <summary>What ended the program of the run instead of an outcome.</summary>
    public const string Error = "error";

    /// <summary>How it ended without the guard.</summary>
    public const string UnguardedOutcome = "unguarded_outcome";

    /// <summary>Hash of the row, by which a torn or changed one is known.</summary>
    public const string Hash = "hash";

    private static readonly (string End, string Unit)[] s_units =
    [
        ("_mah_per_cm2", "mAh/cm²"),
        ("_mah_per_g", "mAh/g"),
        ("_mpa", "MPa"),
        ("_ohm", "Ω"),
        ("_s", "s"),
        ("_v", "V"),
        ("_c", "°C"),
    ];

    /// <summary>Name of the column of an input.</summary>
    /// <param name="input">The input.</param>
    /// <returns>Its name with its unit at the end.</returns>
    public static string NameOf(StudyInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        string unit = Plain(input.Unit.Replace("/", " per ", StringComparison.Ordinal).Replace("%", "percent", StringComparison.Ordinal));
        return unit.Length == 0 || input.Name.EndsWith("_" + unit, StringComparison.OrdinalIgnoreCase)
            ? input.Name
            : $"{input.Name}_{unit}";
    }

    /// <summary>Name of the column of a figure.</summary>
    /// <param name="figure">The figure.</param>
    public static string NameOf(string figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Plain(figure);
    }

    /// <summary>The columns of a study.</summary>
    /// <param name="place">The study, for messages.</param>
    /// <param name="inputs">What is varied.</param>
    /// <param name="compares">True when each run is also made without the guard.</param>
    /// <param name="figures">The figures that a run can have.</param>
    /// <exception cref="InputException">An input has the name of another column.</exception>
    internal static IReadOnlyList<StudyColumn> Of(
        InputNode place,
        IReadOnlyList<StudyInput> inputs,
        bool compares,
        IReadOnlyList<string> figures
    )
    {
        StudyColumn[] columns =
        [
            new(Run, ColumnKind.Whole, ColumnRole.Identity, ""),
            new(Seed, ColumnKind.Whole, ColumnRole.Identity, ""),
            .. inputs.Select(input => new StudyColumn(
                NameOf(input),
                input.IsNumber ? ColumnKind.Number : ColumnKind.Text,
                ColumnRole.Input,
                input.Unit
            )),
            new(Outcome, ColumnKind.Text, ColumnRole.Ending, ""),
            new(Trip, ColumnKind.Text, ColumnRole.Ending, ""),
            new(FirstViolation, ColumnKind.Text, ColumnRole.Ending, ""),
            new(Warning, ColumnKind.Text, ColumnRole.Ending, ""),
            new(FailedExpectations, ColumnKind.Whole, ColumnRole.Ending, ""),
            new(FirstFailedExpectation, ColumnKind.Text, ColumnRole.Ending, ""),
            new(Error, ColumnKind.Text, ColumnRole.Ending, ""),
            .. compares ? [new StudyColumn(UnguardedOutcome, ColumnKind.Text, ColumnRole.Ending, "")] : Array.Empty<StudyColumn>(),
            .. figures.Select(NameOf).Select(name => new StudyColumn(name, ColumnKind.Number, ColumnRole.Figure, UnitOf(name))),
            new(Hash, ColumnKind.Text, ColumnRole.Identity, ""),
        ];
        string? twice = columns
            .GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1)
            ?.Key;
        return twice is null
            ? columns
            : throw place.Error($"two columns would be called \"{twice}\"; expected another name of input or label");
    }

    private static string UnitOf(string figure)
    {
        return Array.Find(s_units, known => figure.EndsWith(known.End, StringComparison.Ordinal)).Unit ?? "";
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (char letter in text.Trim().Replace("°", "", StringComparison.Ordinal))
        {
            plain.Append(char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '_');
        }

        return plain.ToString();
    }
}

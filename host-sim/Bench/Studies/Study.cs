namespace SSBms.Bench.Studies;

/// <summary>An experiment with parameters that vary, run many times.</summary>
public sealed class Study
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows; empty when nothing is said.</summary>
    public required string About { get; init; }

    /// <summary>Name of its file, without folders.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of all that decides what comes out, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>How many runs it has.</summary>
    public required int Runs { get; init; }

    /// <summary>How the runs are spread: "grid", "random", "latin hypercube" or "sobol".</summary>
    public required string Design { get; init; }

    /// <summary>What is varied.</summary>
    public required IReadOnlyList<StudyInput> Inputs { get; init; }

    /// <summary>The columns of its table.</summary>
    public required IReadOnlyList<StudyColumn> Columns { get; init; }

    /// <summary>True when each run is also made without the guard.</summary>
    public required bool ComparesWithoutGuard { get; init; }
}

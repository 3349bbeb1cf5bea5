namespace SSBms.Bench.Studies;

/// <summary>What a column of a study says of a run.</summary>
public enum ColumnRole
{
    /// <summary>Which run it is: its number, its seed, and the hash of what came out.</summary>
    Identity,

    /// <summary>What was varied.</summary>
    Input,

    /// <summary>How it ended, in words.</summary>
    Ending,

    /// <summary>A figure of the run.</summary>
    Figure,
}

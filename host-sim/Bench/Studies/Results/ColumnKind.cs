namespace SSBms.Bench.Studies;

/// <summary>What the cells of a column are.</summary>
public enum ColumnKind
{
    /// <summary>Whole numbers; every row has one.</summary>
    Whole,

    /// <summary>Real numbers; a row may have none.</summary>
    Number,

    /// <summary>Texts; a row may have none.</summary>
    Text,
}

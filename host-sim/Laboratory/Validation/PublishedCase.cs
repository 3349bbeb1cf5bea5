using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.CellModels.Processes;
using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Validation;

/// <summary>A number somebody published, and how to get it in the simulator.</summary>
public sealed class PublishedCase
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>The cell.</summary>
    public required CellDefinition Cell { get; init; }

    /// <summary>The measurement.</summary>
    public required Measurement Measurement { get; init; }

    /// <summary>Its conditions; null for those it has by itself.</summary>
    public required InputNode? Conditions { get; init; }

    /// <summary>Those of them that its source does not say.</summary>
    public required IReadOnlyList<string> Assumed { get; init; }

    /// <summary>The published number, in the unit of the measurement.</summary>
    public required double Published { get; init; }

    /// <summary>Conditions of all cases of the file that say nothing else, assumed; null for none.</summary>
    public required InputNode? Usual { get; init; }

    /// <summary>How it binds.</summary>
    public required Relation Relation { get; init; }

    /// <summary>A row of the facts (see <see cref="FactRows"/>), or where else it stands.</summary>
    public required string Source { get; init; }

    /// <summary>The parameter this number set, or null for a prediction.</summary>
    public required string? Fitted { get; init; }

    /// <summary>
    /// A parameter of the cell that was not measured on it and that moves the result of a prediction out of what is allowed within its
    /// <see cref="PlausibleRange"/>, so that the case can fail; null where none was found.
    /// </summary>
    public required string? MovedBy { get; init; }

    /// <summary>Allowed deviation, parts of one.</summary>
    public required double Allowed { get; init; }

    /// <summary>Why more than 10 % is allowed; empty where it is not.</summary>
    public required string Scatter { get; init; }

    /// <summary>Why the model misses it; empty where it does not.</summary>
    public required string Outside { get; init; }

    /// <summary>Where it stands, for messages.</summary>
    public required InputNode Place { get; init; }
}

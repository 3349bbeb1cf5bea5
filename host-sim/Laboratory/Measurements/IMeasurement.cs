using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>Something that is measured on a cell as in a laboratory: the result, not a parameter read back.</summary>
public interface IMeasurement
{
    /// <summary>Its name in a file of published cases.</summary>
    string Name { get; }

    /// <summary>Unit of the result.</summary>
    string Unit { get; }

    /// <summary>Measures.</summary>
    /// <param name="kind">The kind of cell; a fresh one is made of it.</param>
    /// <param name="with">The conditions.</param>
    /// <returns>The result in <see cref="Unit"/>.</returns>
    double Take(CellDefinition kind, Arguments with);
}

using SSBms.CellModels.Input;

namespace SSBms.CellModels.Definitions;

/// <summary>Reads one number of a cell, as it stands in a catalogue file or as a change in an experiment.</summary>
public static class ParameterReader
{
    /// <summary>Reads a number.</summary>
    /// <param name="node">A map with value, unit, basis and source.</param>
    /// <exception cref="InputException">The name is unknown, the unit is another, the value is impossible, or the source is missing.</exception>
    public static Parameter Read(InputNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        ParameterRule rule = CellSchema.Find(node.Name) ?? throw node.Error($"there is no cell parameter \"{node.Name}\"");
        node.AllowOnly("value", "unit", "basis", "source");
        double value = Required(node, "value", rule).Number();
        if (value < rule.Low || value > rule.High)
        {
            throw node.Error($"\"{rule.Name}\" is {value:R} {rule.Unit}; possible are {rule.Low:R} to {rule.High:R} {rule.Unit}");
        }

        string unit = Required(node, "unit", rule).Text();
        if (unit != rule.Unit)
        {
            throw node.Error($"\"{rule.Name}\" is given in \"{unit}\"; expected \"{rule.Unit}\"");
        }

        string basis = Required(node, "basis", rule).Text();
        if (!Enum.TryParse(basis, ignoreCase: true, out Basis known) || !Enum.IsDefined(known))
        {
            string choices = string.Join(", ", Enum.GetNames<Basis>()).ToLowerInvariant();
            throw node.Error($"basis \"{basis}\" of \"{rule.Name}\"; expected one of: {choices}");
        }

        return new Parameter(rule.Name, value, rule.Unit, known, Required(node, "source", rule).Text());
    }

    private static InputNode Required(InputNode node, string field, ParameterRule rule)
    {
        return node.Find(field)
            ?? throw node.Error($"\"{rule.Name}\" has no \"{field}\"; expected value, unit ({rule.Unit}), basis and source");
    }
}

using SSBms.CellModels.Definitions;
using SSBms.Control;

namespace SSBms.Bench.Profiles;

/// <summary>What the definition of a cell says to its guard.</summary>
public static class CellSettings
{
    private const double MilliPerUnit = 1000.0;

    /// <summary>The settings for a cell, with the guard's and the board's defaults.</summary>
    /// <param name="cell">Its definition.</param>
    public static Settings Of(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var settings = new Settings
        {
            BothElectrodesLithium = cell.Kind == CellKind.Symmetric,
            PlatingCcd = LimitTables.Of(Borne(cell, cell.Plating)),
            StrippingCcd = LimitTables.Of(Borne(cell, cell.Stripping)),
        };
        settings.Set(Setting.Area, cell["area"]);
        settings.Set(Setting.VoltageFloor, cell["voltage.floor"]);
        settings.Set(Setting.VoltageCeiling, cell["voltage.ceiling"]);
        settings.Set(Setting.TemperatureFloor, cell["temperature.floor"]);
        settings.Set(Setting.TemperatureCeiling, cell["temperature.ceiling"]);
        settings.Set(Setting.WallLag, cell["thermal.wall_lag"]);
        settings.Set(Setting.PressureWall, cell["pressure.wall"]);
        settings.Set(Setting.ArealCapacity, Capacity(cell));
        settings.Set(Setting.ResistanceActivation, cell["electrolyte.activation"]);

        // The definition gives it for true area, the guard knows the area of the electrode.
        double area = cell["lithium.area_factor"];
        settings.Set(Setting.DiffusionDensity, area * cell["flux.diffusion"]);
        settings.Set(Setting.DiffusionActivation, cell["flux.diffusion_activation"]);
        settings.Set(Setting.CreepDensity, area * cell["flux.creep"]);
        settings.Set(Setting.CreepExponent, cell["flux.exponent"]);
        settings.Set(Setting.CreepActivation, cell["flux.activation"]);
        return settings;
    }

    /// <summary>The same settings once more.</summary>
    /// <param name="settings">The settings; their tables are shared.</param>
    public static Settings Copy(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var copy = new Settings
        {
            BothElectrodesLithium = settings.BothElectrodesLithium,
            PlatingCcd = settings.PlatingCcd,
            StrippingCcd = settings.StrippingCcd,
        };
        for (int i = 0; i < (int)Setting.Count; i++)
        {
            copy.Set((Setting)i, settings.IsKnown((Setting)i) ? settings.Get((Setting)i) : double.NaN);
        }

        return copy;
    }

    /// <summary>What the guard may rest on: less in the cold, but of an activation energy no gain in the warmth.</summary>
    private static CcdTable Borne(CellDefinition cell, CcdTable table)
    {
        return cell["short.activation"] > 0.0 ? table.NoMoreThanAt(cell["temperature.reference"]) : table;
    }

    /// <summary>What the cathode takes; without one, what there is of lithium on an electrode.</summary>
    private static double Capacity(CellDefinition cell)
    {
        return cell.Kind == CellKind.Full ? cell["cathode.loading"] * cell["cathode.capacity"] / MilliPerUnit : cell["lithium.excess"];
    }
}

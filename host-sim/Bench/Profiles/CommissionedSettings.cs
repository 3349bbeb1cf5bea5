using SSBms.CellModels;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Profiles;

/// <summary>What commissioning a cell for the impedance channel adds to the settings of its guard.</summary>
public static class CommissionedSettings
{
    private const string Stream = "commissioning";

    /// <summary>Measures a full spectrum of a cell and writes what it says into a copy of the settings.</summary>
    /// <param name="settings">The settings without it; the noise of a tone is taken from them.</param>
    /// <param name="cell">The cell as it is.</param>
    /// <param name="kind">A cell as the catalogue has it, in the same state.</param>
    /// <param name="seed">Seed of the noise of the measurement.</param>
    public static Settings Of(Settings settings, Cell cell, Cell kind, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(settings);
        double noise = settings.Get(Setting.ToneNoise);
        InterfaceProfile profile = CellCommissioning.Of(cell, CellCircuit.Of(kind), noise, new NoiseSource(seed, Stream), Ad5941.Nearest);
        Settings commissioned = CellSettings.Copy(settings);
        CommissionedCell.Put(commissioned, profile);
        return commissioned;
    }
}

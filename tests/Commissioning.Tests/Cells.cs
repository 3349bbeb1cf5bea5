using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Rigs;
using SSBms.VirtualBoard;

namespace SSBms.Commissioning.Tests;

/// <summary>Cells and rigs of the tests.</summary>
internal static class Cells
{
    public const double Density = 0.2;
    public const double Noise = 0.002;

    public static CellDefinition Kind(string id)
    {
        return CellCatalogue.BuiltIn.Find(id)!;
    }

    public static HiddenCell Hidden(string id, ulong seed)
    {
        return HiddenCell.Draw(Kind(id), new NoiseSource(seed, "hidden"));
    }

    public static SimulatedRig Rig(HiddenCell cell, RigFlaw flaw = RigFlaw.None)
    {
        return new SimulatedRig(cell, Noise, new NoiseSource(3, "rig"), flaw);
    }

    public static CommissioningOutcome Commissioned(SimulatedRig rig, string id)
    {
        return CellCommissioner.Run(rig, Kind(id), Density, Noise, 5);
    }

    public static string Refusal(SimulatedRig rig, string id)
    {
        return Assert.ThrowsExactly<CommissioningRefusedException>(() => Commissioned(rig, id)).Message;
    }
}

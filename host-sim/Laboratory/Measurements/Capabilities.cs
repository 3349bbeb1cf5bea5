using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>What of its capacity a full cell gives at a higher current.</summary>
internal static class Capabilities
{
    /// <summary>Capacity of a discharge at "rate" over that at "slow_rate", each after a charge at "charge_rate", %.</summary>
    public static double OverRate(CellDefinition kind, Arguments with)
    {
        double slow = with.Positive("slow_rate");
        double rate = with.Positive("rate");
        double charge = with.Get("charge_rate", TestCell.UsualRate);
        TestCell test = with.Assemble(kind);
        double whole = Discharge(test, charge, slow);
        return 100.0 * Discharge(test, charge, rate) / whole;
    }

    private static double Discharge(TestCell test, double charge, double rate)
    {
        test.Charge(charge);
        return test.Drive(-rate * test.Cell.NominalCapacity, new Until(Volts: test.Cell.Definition["voltage.floor"])).Charge;
    }
}

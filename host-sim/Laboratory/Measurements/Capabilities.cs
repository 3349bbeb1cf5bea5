using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>What of its capacity a full cell gives at a higher current, or in the cold.</summary>
internal static class Capabilities
{
    /// <summary>Capacity of a discharge at "rate" over that at "slow_rate", each after a charge at "charge_rate", %.</summary>
    public static double OverRate(CellDefinition kind, Arguments with)
    {
        double slow = with.Positive("slow_rate");
        double rate = with.Positive("rate");
        double charge = with.Get("charge_rate", TestCell.UsualRate);
        TestCell test = with.Assemble(kind);
        double oneC = with.OneC(test.Cell.NominalCapacity);
        Charge(test, charge * oneC);
        double whole = Discharge(test, slow * oneC);
        Charge(test, charge * oneC);
        return 100.0 * Discharge(test, rate * oneC) / whole;
    }

    /// <summary>
    /// Capacity of a discharge at "discharged_at", °C, over that at the temperature of the test, both at "rate" and after a charge there
    /// at "charge_rate", %.
    /// </summary>
    public static double InCold(CellDefinition kind, Arguments with)
    {
        const double Soak = 3.0 * PhysicalConstants.SecondsPerHour;
        double rate = with.Positive("rate");
        double charge = with.Get("charge_rate", TestCell.UsualRate);
        double there = with.Get("discharged_at", kind["temperature.reference"]);
        TestCell test = with.Assemble(kind);
        double oneC = with.OneC(test.Cell.NominalCapacity);
        Charge(test, charge * oneC);
        double whole = Discharge(test, rate * oneC);
        Charge(test, charge * oneC);
        test.Temperature = there;
        test.Rest(Soak);
        return 100.0 * Discharge(test, rate * oneC) / whole;
    }

    private static void Charge(TestCell test, double density)
    {
        test.Drive(density, new Until(Volts: test.Cell.Definition["voltage.ceiling"]));
    }

    private static double Discharge(TestCell test, double density)
    {
        return test.Drive(-density, new Until(Volts: test.Cell.Definition["voltage.floor"])).Charge;
    }
}

using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>What full cells give while they are cycled.</summary>
internal static class Cycles
{
    /// <summary>A figure of one cycle.</summary>
    /// <param name="figure">The figure, from the kind of cell and the cycle.</param>
    public static Func<CellDefinition, Arguments, double> Figure(Func<CellDefinition, FullCycle, double> figure)
    {
        return (kind, with) => figure(kind, new FullCell(kind, with).Cycle(with.Count("cycle", 1)));
    }

    /// <summary>Energy of a discharge over the mass that is counted, Wh/kg.</summary>
    public static double SpecificEnergy(CellDefinition kind, Arguments with)
    {
        const double MilliwattHourPerMilligramToWattHourPerKilogram = 1e3;
        double mass = with.Positive("mass_mg_per_cm2");
        return Figure((_, cycle) => cycle.Energy / mass * MilliwattHourPerMilligramToWattHourPerKilogram)(kind, with);
    }

    /// <summary>What of the capacity of an early cycle a late one has lost, %.</summary>
    public static double CapacityLoss(CellDefinition kind, Arguments with)
    {
        int first = Math.Max(with.Count("of_cycle", 1), 1);
        int last = Math.Max(with.Count("cycles", 100), first);
        var cell = new FullCell(kind, with);
        double early = cell.Cycle(first).Discharged;
        double late = last > first ? cell.Cycle(last - first).Discharged : early;
        return 100.0 * (1.0 - late / early);
    }

    /// <summary>How many cycles a cell gives more than a share of its first capacity.</summary>
    public static double Life(CellDefinition kind, Arguments with)
    {
        double fraction = with.Get("fraction", 0.8);
        int most = with.Count("cycles_at_most", 1000);
        var cell = new FullCell(kind, with);
        double first = cell.Cycle().Discharged;
        int life = 1;
        while (life < most && cell.Cycle().Discharged >= fraction * first)
        {
            life++;
        }

        return life;
    }

    /// <summary>How many cycles a cell gives before its capacity begins to drop steeply: by a hundredth from one cycle to the next.</summary>
    public static double StableLife(CellDefinition kind, Arguments with)
    {
        const double Steep = 0.01;
        int most = with.Count("cycles_at_most", 1000);
        var cell = new FullCell(kind, with);
        double before = cell.Cycle().Discharged;
        for (int life = 1; life < most; life++)
        {
            double now = cell.Cycle().Discharged;
            if (now < (1.0 - Steep) * before)
            {
                return life;
            }

            before = now;
        }

        return most;
    }

    /// <summary>After how many cycles the resistance of a cell is lowest: until then its interfaces work in, from then on they age.</summary>
    public static double LeastResistance(CellDefinition kind, Arguments with)
    {
        int cycles = with.Count("cycles", 100);
        var cell = new FullCell(kind, with);
        double least = double.PositiveInfinity;
        int when = 0;
        for (int cycle = 1; cycle <= cycles; cycle++)
        {
            cell.Cycle();
            double resistance = cell.Cell.Resistance(-1.0);
            if (resistance < least)
            {
                least = resistance;
                when = cycle;
            }
        }

        return when;
    }
}

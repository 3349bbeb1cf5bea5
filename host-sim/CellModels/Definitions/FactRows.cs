namespace SSBms.CellModels.Definitions;

/// <summary>The papers behind sources such as "003-034": row 34 of the facts taken from the paper 003.</summary>
public static class FactRows
{
    /// <summary>How to read such a source, for whoever has only that in hand.</summary>
    public const string Legend =
        "A source such as 003-034 is row 34 of the facts taken from paper 003. "
        + "000: Wang, Huang and Zhang, Interface between Lithium Metal and Garnet Electrolyte (2020). "
        + "001: Liu et al., Adv. Energy Mater. 2021, doi 10.1002/aenm.202100748. "
        + "002: Pang et al., Electrochem. Energy Rev. 2021, 4, 169. "
        + "003: Chen et al., Adv. Mater. 2020, doi 10.1002/adma.202002325. "
        + "004: Zhao et al., Liquid phase therapy to solid electrolyte-electrode interface in solid-state Li metal batteries.";
}

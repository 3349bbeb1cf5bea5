namespace SSBms.Sample;

public class Cell
{
    public Cell? Next;
}

public static class Cells
{
    public static object? Next(Cell cell)
    {
        return cell.Next;
    }
}

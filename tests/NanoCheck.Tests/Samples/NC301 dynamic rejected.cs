namespace SSBms.Sample;

public static class Cells
{
    public static object Next(dynamic cell) // found
    {
        return cell.Next;
    }
}

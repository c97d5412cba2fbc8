namespace Stockade.Scenarios.Tests;

/// <summary>Walks the tables of shapes.</summary>
internal static class TableWalk
{
    /// <summary>Every block that a scenario may hold, each once.</summary>
    public static IReadOnlyList<BlockShape> Blocks()
    {
        List<BlockShape> found = [];
        Visit(Tables.Scenario, found);
        return found;
    }

    private static void Visit(Shape shape, List<BlockShape> found)
    {
        switch (shape)
        {
            case BlockShape block when !found.Exists(known => ReferenceEquals(known, block)):
                found.Add(block);
                foreach (Field field in block.Fields)
                {
                    Visit(field.Shape, found);
                }

                break;
            case MapShape map:
                Visit(map.Value, found);
                break;
            case ListShape list:
                Visit(list.Element, found);
                break;
            case ScalarOrMapShape either:
                Visit(either.Map, found);
                break;
            default:
                break;
        }
    }
}
